-- AlterEnum
ALTER TYPE "reply_state" ADD VALUE 'stopped';

-- AlterTable
ALTER TABLE "messages" ADD COLUMN     "forgotten_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "replies" ADD COLUMN     "asked_again" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "acquaintances" (
    "character_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "world_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "text_by" VARCHAR(10) NOT NULL DEFAULT 'rule',
    "familiarity" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "affinity" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "exchanges" INTEGER NOT NULL DEFAULT 0,
    "recapped" INTEGER NOT NULL DEFAULT 0,
    "minute" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acquaintances_pkey" PRIMARY KEY ("character_id","person_id")
);

-- CreateTable
CREATE TABLE "person_memories" (
    "id" UUID NOT NULL,
    "character_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "world_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "how" VARCHAR(20) NOT NULL,
    "source_id" UUID,
    "post_id" UUID,
    "conversation_id" UUID,
    "from_seq" INTEGER,
    "to_seq" INTEGER,
    "from_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "minute" INTEGER NOT NULL,
    "corrected_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_memories_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memory_audits" (
    "id" UUID NOT NULL,
    "character_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "verb" VARCHAR(20) NOT NULL,
    "memory_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "memory_audits_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "acquaintances_person_id_idx" ON "acquaintances"("person_id");

-- CreateIndex
CREATE INDEX "person_memories_character_id_person_id_created_at_idx" ON "person_memories"("character_id", "person_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "person_memories_person_id_idx" ON "person_memories"("person_id");

-- CreateIndex
CREATE INDEX "memory_audits_created_at_idx" ON "memory_audits"("created_at" DESC);

-- What was kept of people until now lay among the memories of the town. Its words move as they are.
INSERT INTO "acquaintances" ("character_id", "person_id", "world_id", "text", "minute", "exchanges", "created_at", "updated_at")
SELECT m."character_id", m."target_id", m."world_id", m."text", m."minute",
  (SELECT count(*) FROM "replies" r WHERE r."character_id" = m."character_id" AND r."person_id" = m."target_id" AND r."state" = 'sent'),
  m."created_at", m."updated_at"
FROM "memories" m JOIN "users" u ON u."id" = m."target_id" AND u."kind" = 'person'
WHERE m."kind" = 'relationship' AND m."seq" IS NULL AND m."source" = 'wrote' AND m."character_id" IS NOT NULL
ON CONFLICT DO NOTHING;
DELETE FROM "memories" m USING "users" u
WHERE u."id" = m."target_id" AND u."kind" = 'person' AND m."kind" = 'relationship' AND m."seq" IS NULL AND m."source" = 'wrote';
