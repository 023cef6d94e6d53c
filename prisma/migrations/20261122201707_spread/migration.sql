-- CreateEnum
CREATE TYPE "link_card_state" AS ENUM ('owed', 'ready', 'failed');

-- AlterTable
ALTER TABLE "posts" ADD COLUMN     "link_card_id" UUID,
ADD COLUMN     "reposts_count" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "bookmarks" (
    "user_id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bookmarks_pkey" PRIMARY KEY ("user_id","post_id")
);

-- CreateTable
CREATE TABLE "reposts" (
    "user_id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reposts_pkey" PRIMARY KEY ("user_id","post_id")
);

-- CreateTable
CREATE TABLE "highlights" (
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "rank" INTEGER NOT NULL,
    "post_id" UUID NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "highlights_pkey" PRIMARY KEY ("made_at","rank")
);

-- CreateTable
CREATE TABLE "link_cards" (
    "id" UUID NOT NULL,
    "url" VARCHAR(2000) NOT NULL,
    "state" "link_card_state" NOT NULL DEFAULT 'owed',
    "title" VARCHAR(200) NOT NULL DEFAULT '',
    "description" VARCHAR(400) NOT NULL DEFAULT '',
    "site_name" VARCHAR(100) NOT NULL DEFAULT '',
    "failure" VARCHAR(200) NOT NULL DEFAULT '',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "fetch_after" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fetched_at" TIMESTAMPTZ(3),

    CONSTRAINT "link_cards_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "bookmarks_user_id_created_at_post_id_idx" ON "bookmarks"("user_id", "created_at" DESC, "post_id" DESC);

-- CreateIndex
CREATE INDEX "bookmarks_post_id_idx" ON "bookmarks"("post_id");

-- CreateIndex
CREATE INDEX "reposts_created_at_post_id_idx" ON "reposts"("created_at" DESC, "post_id" DESC);

-- CreateIndex
CREATE INDEX "reposts_post_id_created_at_user_id_idx" ON "reposts"("post_id", "created_at", "user_id");

-- CreateIndex
CREATE INDEX "highlights_post_id_idx" ON "highlights"("post_id");

-- CreateIndex
CREATE UNIQUE INDEX "highlights_made_at_post_id_key" ON "highlights"("made_at", "post_id");

-- CreateIndex
CREATE INDEX "link_cards_state_fetch_after_idx" ON "link_cards"("state", "fetch_after");

-- CreateIndex
CREATE INDEX "posts_link_card_id_idx" ON "posts"("link_card_id");

-- AddForeignKey
ALTER TABLE "posts" ADD CONSTRAINT "posts_link_card_id_fkey" FOREIGN KEY ("link_card_id") REFERENCES "link_cards"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bookmarks" ADD CONSTRAINT "bookmarks_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bookmarks" ADD CONSTRAINT "bookmarks_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "posts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reposts" ADD CONSTRAINT "reposts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reposts" ADD CONSTRAINT "reposts_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "posts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "highlights" ADD CONSTRAINT "highlights_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "posts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

