-- AlterTable
ALTER TABLE "model_calls" ADD COLUMN     "cached_tokens" INTEGER,
ADD COLUMN     "cost_micros" INTEGER,
ADD COLUMN     "endpoint" VARCHAR(120),
ADD COLUMN     "person_id" UUID,
ADD COLUMN     "prompt_hash" CHAR(64);

-- CreateTable
CREATE TABLE "model_budget_days" (
    "day" DATE NOT NULL,
    "scope" VARCHAR(20) NOT NULL,
    "key" VARCHAR(80) NOT NULL,
    "cap_micros" BIGINT NOT NULL,
    "reserved_micros" BIGINT NOT NULL DEFAULT 0,
    "spent_micros" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "model_budget_days_pkey" PRIMARY KEY ("day","scope","key")
);
