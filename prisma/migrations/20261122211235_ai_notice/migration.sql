ALTER TABLE "conversations" ADD COLUMN "ai_notice_at" TIMESTAMPTZ(3);
