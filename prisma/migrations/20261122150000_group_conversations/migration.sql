-- The name of a conversation of several; null for one between two, which has a pair key instead.
ALTER TABLE "conversations" ADD COLUMN "title" VARCHAR(80);
