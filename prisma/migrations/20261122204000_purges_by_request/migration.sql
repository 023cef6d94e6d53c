DROP INDEX "account_purges_finished_at_id_idx";
CREATE INDEX "account_purges_requested_at_id_idx" ON "account_purges"("requested_at" DESC, "id" DESC);
