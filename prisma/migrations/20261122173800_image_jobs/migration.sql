-- CreateEnum
CREATE TYPE "image_job_state" AS ENUM ('queued', 'drawing', 'done', 'failed');

-- AlterTable
ALTER TABLE "images" ADD COLUMN     "describe_after" TIMESTAMPTZ(3),
ADD COLUMN     "describe_attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "description" VARCHAR(600) NOT NULL DEFAULT '',
ADD COLUMN     "is_machine_made" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "image_jobs" (
    "id" UUID NOT NULL,
    "world_id" TEXT NOT NULL,
    "kind" VARCHAR(20) NOT NULL,
    "character_id" UUID NOT NULL,
    "photo_id" UUID,
    "post_id" UUID,
    "brief" JSONB NOT NULL,
    "description" VARCHAR(500) NOT NULL,
    "state" "image_job_state" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease_owner" VARCHAR(64),
    "lease_until" TIMESTAMPTZ(3),
    "retry_at" TIMESTAMPTZ(3),
    "maker" VARCHAR(20),
    "error" VARCHAR(400),
    "image_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "image_jobs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "image_queue" (
    "id" VARCHAR(20) NOT NULL,
    "is_paused" BOOLEAN NOT NULL DEFAULT false,
    "handed_over_at" TIMESTAMPTZ(3),

    CONSTRAINT "image_queue_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "image_jobs_state_retry_at_idx" ON "image_jobs"("state", "retry_at");

-- CreateIndex
CREATE INDEX "image_jobs_post_id_idx" ON "image_jobs"("post_id");

-- CreateIndex
CREATE INDEX "image_jobs_photo_id_idx" ON "image_jobs"("photo_id");

-- CreateIndex
CREATE INDEX "image_jobs_character_id_kind_idx" ON "image_jobs"("character_id", "kind");

-- CreateIndex
CREATE INDEX "image_jobs_created_at_idx" ON "image_jobs"("created_at" DESC);

-- AddForeignKey
ALTER TABLE "image_jobs" ADD CONSTRAINT "image_jobs_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "posts"("id") ON DELETE SET NULL ON UPDATE CASCADE;
