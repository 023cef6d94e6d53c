ALTER TABLE "messages" ADD COLUMN "about_id" UUID;
CREATE INDEX "messages_about_id_idx" ON "messages"("about_id");
ALTER TABLE "messages" ADD CONSTRAINT "messages_about_id_fkey" FOREIGN KEY ("about_id") REFERENCES "posts"("id") ON DELETE SET NULL ON UPDATE CASCADE;
