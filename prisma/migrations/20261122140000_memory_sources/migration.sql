-- AlterTable
ALTER TABLE "memories" ADD COLUMN     "day" INTEGER,
ADD COLUMN     "from_id" UUID,
ADD COLUMN     "from_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "seq" INTEGER,
ADD COLUMN     "source_id" UUID,
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "used_minute" INTEGER;

-- What older rows tell, in the new words. A daily memory was written for the day that lasts until 04:00.
UPDATE "memories" SET "day" = GREATEST("minute" - 240, 0) / 1440 + 1, "source" = 'did' WHERE "kind" = 'daily';
UPDATE "memories" SET "source" = 'told', "from_id" = "target_id" WHERE "source" = 'said';
UPDATE "memories" SET "updated_at" = "created_at";

-- Prisma does not see these: one important text, one text about each other one. (One memory a day follows from its id.)
CREATE UNIQUE INDEX "memories_one_important" ON "memories" ("character_id") WHERE "kind" = 'important';
CREATE UNIQUE INDEX "memories_one_a_person" ON "memories" ("character_id", "target_id") WHERE "kind" = 'relationship';
ALTER TABLE "memories" SET (fillfactor = 85);
