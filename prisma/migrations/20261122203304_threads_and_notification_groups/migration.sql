-- AlterTable
ALTER TABLE "notifications" ADD COLUMN     "conversation_id" UUID,
ADD COLUMN     "group_id" UUID,
ALTER COLUMN "actor_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "comments" ADD COLUMN     "depth" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "likes_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "parent_author_id" UUID,
ADD COLUMN     "parent_id" UUID,
ADD COLUMN     "replies_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "root_id" UUID;

-- CreateTable
CREATE TABLE "notification_groups" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" VARCHAR(20) NOT NULL,
    "by_characters" BOOLEAN NOT NULL,
    "post_id" UUID,
    "comment_id" UUID,
    "conversation_id" UUID,
    "detail" VARCHAR(60),
    "open_key" VARCHAR(160),
    "count" INTEGER NOT NULL DEFAULT 1,
    "actors_count" INTEGER NOT NULL DEFAULT 1,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "latest_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_groups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_preferences" (
    "user_id" UUID NOT NULL,
    "off" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "quiet_from" INTEGER,
    "quiet_to" INTEGER,
    "time_zone" VARCHAR(60) NOT NULL DEFAULT 'UTC',

    CONSTRAINT "notification_preferences_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "comment_likes" (
    "user_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_likes_pkey" PRIMARY KEY ("user_id","comment_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "notification_groups_open_key_key" ON "notification_groups"("open_key");

-- CreateIndex
CREATE INDEX "notification_groups_user_id_latest_at_id_idx" ON "notification_groups"("user_id", "latest_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "notification_groups_user_id_read_at_idx" ON "notification_groups"("user_id", "read_at");

-- CreateIndex
CREATE INDEX "notification_groups_user_id_kind_started_at_idx" ON "notification_groups"("user_id", "kind", "started_at");

-- CreateIndex
CREATE INDEX "notification_groups_latest_at_idx" ON "notification_groups"("latest_at");

-- CreateIndex
CREATE INDEX "comment_likes_comment_id_created_at_idx" ON "comment_likes"("comment_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "notifications_group_id_created_at_id_idx" ON "notifications"("group_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "notifications_post_id_idx" ON "notifications"("post_id");

-- CreateIndex
CREATE INDEX "notifications_comment_id_idx" ON "notifications"("comment_id");

-- CreateIndex
CREATE INDEX "comments_post_id_parent_id_created_at_id_idx" ON "comments"("post_id", "parent_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "comments_parent_id_created_at_id_idx" ON "comments"("parent_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "comments_parent_author_id_created_at_idx" ON "comments"("parent_author_id", "created_at");

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "notification_groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_groups" ADD CONSTRAINT "notification_groups_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "comments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_likes" ADD CONSTRAINT "comment_likes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_likes" ADD CONSTRAINT "comment_likes_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What was told before there were groups: each notification stands alone, as it did.
INSERT INTO "notification_groups" ("id", "user_id", "kind", "by_characters", "post_id", "comment_id", "started_at", "latest_at", "read_at")
SELECT n."id", n."user_id", n."kind", a."kind" = 'character', n."post_id", n."comment_id", n."created_at", n."created_at", n."read_at"
FROM "notifications" n JOIN "users" a ON a."id" = n."actor_id";
UPDATE "notifications" SET "group_id" = "id";
