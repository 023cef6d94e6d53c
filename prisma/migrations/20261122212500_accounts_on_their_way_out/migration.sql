CREATE INDEX "users_leaving_at_idx" ON "users"("leaving_at");
