-- CreateTable
CREATE TABLE "model_answers" (
    "question" CHAR(64) NOT NULL,
    "purpose" VARCHAR(40) NOT NULL,
    "answer" JSON NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_answers_pkey" PRIMARY KEY ("question")
);
