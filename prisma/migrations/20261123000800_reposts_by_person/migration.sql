-- The feed of the followed asks each of them for their newest.
DROP INDEX "reposts_created_at_post_id_idx";
CREATE INDEX "reposts_user_id_created_at_post_id_idx" ON "reposts"("user_id", "created_at" DESC, "post_id" DESC);
