-- What posts are found by. Older posts have none until upkeep has read them: the partial index names those.
ALTER TABLE "posts" ADD COLUMN "terms" TEXT[];
CREATE INDEX "posts_terms_idx" ON "posts" USING GIN ("terms");
CREATE INDEX "posts_without_terms_idx" ON "posts" ("id") WHERE "terms" IS NULL;
