ALTER TABLE "images" ADD COLUMN "message_id" UUID;
CREATE INDEX "images_message_id_position_idx" ON "images"("message_id", "position");
ALTER TABLE "images" ADD CONSTRAINT "images_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE SET NULL ON UPDATE CASCADE;
