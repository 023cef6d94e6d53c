-- AlterTable
ALTER TABLE "model_calls" ADD COLUMN     "endpoint_id" VARCHAR(40),
ADD COLUMN     "source" VARCHAR(20) NOT NULL DEFAULT 'model';

-- CreateTable
CREATE TABLE "model_call_texts" (
    "call_id" UUID NOT NULL,
    "instructions" TEXT NOT NULL,
    "prompt" TEXT NOT NULL,
    "answer" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_call_texts_pkey" PRIMARY KEY ("call_id")
);

-- CreateTable
CREATE TABLE "model_cached_answers" (
    "question" CHAR(64) NOT NULL,
    "purpose" VARCHAR(40) NOT NULL,
    "answer" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "model_cached_answers_pkey" PRIMARY KEY ("question")
);

-- CreateTable
CREATE TABLE "model_endpoints" (
    "id" UUID NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "is_enabled" BOOLEAN NOT NULL DEFAULT true,
    "settings" JSONB NOT NULL,
    "sealed_key" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_endpoints_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "model_call_texts_created_at_idx" ON "model_call_texts"("created_at");

-- CreateIndex
CREATE INDEX "model_cached_answers_created_at_idx" ON "model_cached_answers"("created_at");
