-- CreateTable
CREATE TABLE "world_parts" (
    "world_id" TEXT NOT NULL,
    "part" VARCHAR(120) NOT NULL,
    "value" JSONB NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "world_parts_pkey" PRIMARY KEY ("world_id","part")
);

-- AddForeignKey
ALTER TABLE "world_parts" ADD CONSTRAINT "world_parts_world_id_fkey" FOREIGN KEY ("world_id") REFERENCES "worlds"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Every commit updates a few of these rows, and of `worlds` and `bodies`, in place: no index holds a column that changes, and
-- half of each page stays free, so that the new row lies beside the old one and no index grows (HOT). Dead rows are then taken out
-- by the next writer of the page. A world of old keeps its state whole until its next commit.
ALTER TABLE "world_parts" SET (fillfactor = 50);
ALTER TABLE "worlds" SET (fillfactor = 50);
ALTER TABLE "bodies" SET (fillfactor = 50);
