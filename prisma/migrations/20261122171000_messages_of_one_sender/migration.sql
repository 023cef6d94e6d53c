-- What somebody wrote last, to hold new words against.
CREATE INDEX "messages_sender_id_created_at_id_idx" ON "messages"("sender_id", "created_at" DESC, "id" DESC);
