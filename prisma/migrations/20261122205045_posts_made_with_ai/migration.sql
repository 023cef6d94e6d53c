ALTER TABLE "posts" ADD COLUMN "is_made_with_ai" BOOLEAN NOT NULL DEFAULT false;
