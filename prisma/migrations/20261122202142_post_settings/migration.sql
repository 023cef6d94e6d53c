-- Who sees a post, who may answer it, its labels, its former versions; what tags and people its words name; what readers want of labels.
CREATE TYPE "labelled_posts" AS ENUM ('hide', 'cover', 'show');

CREATE TYPE "post_visibility" AS ENUM ('public', 'followers');

CREATE TYPE "reply_rule" AS ENUM ('everybody', 'followed', 'mentioned', 'nobody');

ALTER TABLE "users" ADD COLUMN "sensitive_posts" "labelled_posts" NOT NULL DEFAULT 'cover',
ADD COLUMN "spoiler_posts" "labelled_posts" NOT NULL DEFAULT 'cover';

ALTER TABLE "posts" ADD COLUMN "edited_at" TIMESTAMPTZ(3),
ADD COLUMN "is_sensitive" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "is_spoiler" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "replies" "reply_rule" NOT NULL DEFAULT 'everybody',
ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN "visibility" "post_visibility" NOT NULL DEFAULT 'public',
ADD COLUMN "warning" VARCHAR(400) NOT NULL DEFAULT '';

CREATE TABLE "post_versions" (
    "post_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "is_sensitive" BOOLEAN NOT NULL,
    "is_spoiler" BOOLEAN NOT NULL,
    "warning" VARCHAR(400) NOT NULL,
    "alts" TEXT[],
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_versions_pkey" PRIMARY KEY ("post_id","version")
);

CREATE TABLE "post_tags" (
    "post_id" UUID NOT NULL,
    "tag" VARCHAR(100) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_tags_pkey" PRIMARY KEY ("post_id","tag")
);

CREATE TABLE "mentions" (
    "source_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "comment_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mentions_pkey" PRIMARY KEY ("source_id","user_id")
);

CREATE INDEX "post_tags_tag_created_at_idx" ON "post_tags"("tag", "created_at" DESC);

CREATE INDEX "mentions_user_id_created_at_idx" ON "mentions"("user_id", "created_at" DESC);

CREATE INDEX "mentions_post_id_idx" ON "mentions"("post_id");

CREATE INDEX "mentions_comment_id_idx" ON "mentions"("comment_id");

ALTER TABLE "post_versions" ADD CONSTRAINT "post_versions_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "posts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "post_tags" ADD CONSTRAINT "post_tags_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "posts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "mentions" ADD CONSTRAINT "mentions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "mentions" ADD CONSTRAINT "mentions_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "posts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "mentions" ADD CONSTRAINT "mentions_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

