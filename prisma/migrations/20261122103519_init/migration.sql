-- CreateEnum
CREATE TYPE "user_kind" AS ENUM ('person', 'character');

-- CreateEnum
CREATE TYPE "user_role" AS ENUM ('member', 'operator');

-- CreateEnum
CREATE TYPE "image_state" AS ENUM ('unclaimed', 'claimed', 'deleted');

-- CreateEnum
CREATE TYPE "reply_state" AS ENUM ('waiting', 'deferred', 'writing', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "world_status" AS ENUM ('stopped', 'running', 'paused');

-- CreateEnum
CREATE TYPE "decision_state" AS ENUM ('owed', 'asking', 'answered', 'applied', 'dropped');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "kind" "user_kind" NOT NULL,
    "role" "user_role" NOT NULL DEFAULT 'member',
    "username" VARCHAR(50) NOT NULL,
    "username_key" VARCHAR(50) NOT NULL,
    "nickname" VARCHAR(50) NOT NULL,
    "password_hash" TEXT,
    "bio" TEXT NOT NULL DEFAULT '',
    "avatar_url" TEXT,
    "language" VARCHAR(8) NOT NULL DEFAULT 'en',
    "world_id" TEXT,
    "posts_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "personas" (
    "user_id" UUID NOT NULL,
    "data" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "personas_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "user_agent" VARCHAR(300) NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "live_channels" (
    "name" VARCHAR(100) NOT NULL,
    "last_seq" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "live_channels_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "live_events" (
    "channel" VARCHAR(100) NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" VARCHAR(60) NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "live_events_pkey" PRIMARY KEY ("channel","seq")
);

-- CreateTable
CREATE TABLE "images" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "post_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "key" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "mime" VARCHAR(40) NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "alt" VARCHAR(500) NOT NULL DEFAULT '',
    "state" "image_state" NOT NULL DEFAULT 'unclaimed',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "images_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversations" (
    "id" UUID NOT NULL,
    "pair_key" VARCHAR(80),
    "last_seq" INTEGER NOT NULL DEFAULT 0,
    "last_message_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conversations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation_members" (
    "conversation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "unread_count" INTEGER NOT NULL DEFAULT 0,
    "read_seq" INTEGER NOT NULL DEFAULT 0,
    "last_message_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conversation_members_pkey" PRIMARY KEY ("conversation_id","user_id")
);

-- CreateTable
CREATE TABLE "messages" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "sender_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "client_id" VARCHAR(64),
    "world_minute" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "replies" (
    "message_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "character_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "state" "reply_state" NOT NULL DEFAULT 'waiting',
    "deferred_until" INTEGER,
    "why" VARCHAR(40),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease_owner" VARCHAR(64),
    "lease_until" TIMESTAMPTZ(3),
    "retry_at" TIMESTAMPTZ(3),
    "answer_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "replies_pkey" PRIMARY KEY ("message_id")
);

-- CreateTable
CREATE TABLE "model_calls" (
    "id" UUID NOT NULL,
    "purpose" VARCHAR(40) NOT NULL,
    "world_id" TEXT,
    "character_id" UUID,
    "model" VARCHAR(120) NOT NULL,
    "input_tokens" INTEGER,
    "output_tokens" INTEGER,
    "first_token_ms" INTEGER,
    "total_ms" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 1,
    "outcome" VARCHAR(30) NOT NULL,
    "detail" VARCHAR(300) NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_calls_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notifications" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "kind" VARCHAR(20) NOT NULL,
    "post_id" UUID,
    "comment_id" UUID,
    "dedupe_key" VARCHAR(160) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "posts" (
    "id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "likes_count" INTEGER NOT NULL DEFAULT 0,
    "comments_count" INTEGER NOT NULL DEFAULT 0,
    "client_id" VARCHAR(64),
    "world_id" TEXT,
    "world_minute" INTEGER,
    "place_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "posts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "likes" (
    "user_id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "likes_pkey" PRIMARY KEY ("user_id","post_id")
);

-- CreateTable
CREATE TABLE "comments" (
    "id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "client_id" VARCHAR(64),
    "world_minute" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worlds" (
    "id" VARCHAR(40) NOT NULL,
    "name" JSONB NOT NULL,
    "language" VARCHAR(8) NOT NULL DEFAULT 'en',
    "seed" VARCHAR(80) NOT NULL,
    "status" "world_status" NOT NULL DEFAULT 'stopped',
    "speed" DOUBLE PRECISION DEFAULT 1,
    "minute" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,
    "epoch" INTEGER NOT NULL DEFAULT 0,
    "steps_left" INTEGER NOT NULL DEFAULT 0,
    "stop_at" INTEGER,
    "last_seq" INTEGER NOT NULL DEFAULT 0,
    "pace_minute" INTEGER NOT NULL DEFAULT 0,
    "pace_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" JSONB NOT NULL,
    "last_advance_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "worlds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "places" (
    "world_id" TEXT NOT NULL,
    "id" VARCHAR(40) NOT NULL,
    "name" JSONB NOT NULL,
    "description" JSONB NOT NULL,
    "kind" VARCHAR(30) NOT NULL,
    "x" DOUBLE PRECISION NOT NULL,
    "y" DOUBLE PRECISION NOT NULL,
    "width" DOUBLE PRECISION NOT NULL,
    "height" DOUBLE PRECISION NOT NULL,
    "indoor" BOOLEAN NOT NULL,
    "opens_at" INTEGER,
    "closes_at" INTEGER,
    "capacity" INTEGER NOT NULL DEFAULT 100,
    "owner_id" UUID,

    CONSTRAINT "places_pkey" PRIMARY KEY ("world_id","id")
);

-- CreateTable
CREATE TABLE "bodies" (
    "character_id" UUID NOT NULL,
    "world_id" TEXT NOT NULL,
    "place_id" TEXT,
    "x" DOUBLE PRECISION NOT NULL,
    "y" DOUBLE PRECISION NOT NULL,
    "fatigue" DOUBLE PRECISION NOT NULL,
    "hunger" DOUBLE PRECISION NOT NULL,
    "health" DOUBLE PRECISION NOT NULL,
    "emotion" VARCHAR(20) NOT NULL,
    "activity" VARCHAR(30),
    "activity_data" JSONB,
    "started_at" INTEGER,
    "ends_at" INTEGER,
    "turn" INTEGER NOT NULL,
    "feed_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "comments_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bodies_pkey" PRIMARY KEY ("character_id")
);

-- CreateTable
CREATE TABLE "plan_items" (
    "character_id" UUID NOT NULL,
    "day" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "world_id" TEXT NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "activity" VARCHAR(30) NOT NULL,
    "place_id" TEXT,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "plan_items_pkey" PRIMARY KEY ("character_id","day","position")
);

-- CreateTable
CREATE TABLE "decisions" (
    "world_id" TEXT NOT NULL,
    "character_id" UUID NOT NULL,
    "turn" INTEGER NOT NULL,
    "kind" VARCHAR(20) NOT NULL,
    "minute" INTEGER NOT NULL,
    "state" "decision_state" NOT NULL DEFAULT 'owed',
    "answer" JSONB,
    "source" VARCHAR(20),
    "why" VARCHAR(300),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease_owner" VARCHAR(64),
    "lease_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deadline_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "decisions_pkey" PRIMARY KEY ("world_id","character_id","turn")
);

-- CreateTable
CREATE TABLE "world_events" (
    "world_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "minute" INTEGER NOT NULL,
    "type" VARCHAR(40) NOT NULL,
    "character_id" UUID,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "world_events_pkey" PRIMARY KEY ("world_id","seq")
);

-- CreateTable
CREATE TABLE "memories" (
    "id" UUID NOT NULL,
    "world_id" TEXT NOT NULL,
    "character_id" UUID,
    "kind" VARCHAR(20) NOT NULL,
    "target_id" UUID,
    "text" TEXT NOT NULL,
    "importance" INTEGER NOT NULL DEFAULT 5,
    "minute" INTEGER NOT NULL,
    "source" VARCHAR(20) NOT NULL DEFAULT 'saw',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "memories_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "items" (
    "character_id" UUID NOT NULL,
    "kind" VARCHAR(30) NOT NULL,
    "world_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "items_pkey" PRIMARY KEY ("character_id","kind")
);

-- CreateTable
CREATE TABLE "action_log" (
    "world_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "character_id" UUID NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "action" VARCHAR(30) NOT NULL,
    "minute" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL DEFAULT 0,
    "place_id" TEXT,
    "target_id" UUID,
    "post_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "result" TEXT NOT NULL DEFAULT '',
    "source" VARCHAR(20) NOT NULL DEFAULT 'model',
    "success" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "action_log_pkey" PRIMARY KEY ("world_id","seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_username_key_key" ON "users"("username_key");

-- CreateIndex
CREATE INDEX "users_kind_created_at_idx" ON "users"("kind", "created_at" DESC);

-- CreateIndex
CREATE INDEX "users_world_id_idx" ON "users"("world_id");

-- CreateIndex
CREATE INDEX "sessions_user_id_created_at_idx" ON "sessions"("user_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "live_events_created_at_idx" ON "live_events"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "images_key_key" ON "images"("key");

-- CreateIndex
CREATE INDEX "images_post_id_position_idx" ON "images"("post_id", "position");

-- CreateIndex
CREATE INDEX "images_state_created_at_idx" ON "images"("state", "created_at");

-- CreateIndex
CREATE INDEX "images_owner_id_created_at_idx" ON "images"("owner_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "conversations_pair_key_key" ON "conversations"("pair_key");

-- CreateIndex
CREATE INDEX "conversation_members_user_id_last_message_at_conversation_i_idx" ON "conversation_members"("user_id", "last_message_at" DESC, "conversation_id");

-- CreateIndex
CREATE UNIQUE INDEX "messages_conversation_id_seq_key" ON "messages"("conversation_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "messages_sender_id_client_id_key" ON "messages"("sender_id", "client_id");

-- CreateIndex
CREATE INDEX "replies_state_retry_at_idx" ON "replies"("state", "retry_at");

-- CreateIndex
CREATE INDEX "replies_conversation_id_state_idx" ON "replies"("conversation_id", "state");

-- CreateIndex
CREATE INDEX "replies_character_id_state_idx" ON "replies"("character_id", "state");

-- CreateIndex
CREATE INDEX "model_calls_created_at_idx" ON "model_calls"("created_at" DESC);

-- CreateIndex
CREATE INDEX "model_calls_character_id_created_at_idx" ON "model_calls"("character_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "notifications_dedupe_key_key" ON "notifications"("dedupe_key");

-- CreateIndex
CREATE INDEX "notifications_user_id_created_at_id_idx" ON "notifications"("user_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "posts_author_id_created_at_id_idx" ON "posts"("author_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "posts_created_at_id_idx" ON "posts"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "posts_author_id_client_id_key" ON "posts"("author_id", "client_id");

-- CreateIndex
CREATE INDEX "likes_post_id_created_at_idx" ON "likes"("post_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "comments_post_id_created_at_id_idx" ON "comments"("post_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "comments_author_id_created_at_idx" ON "comments"("author_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "comments_author_id_client_id_key" ON "comments"("author_id", "client_id");

-- CreateIndex
CREATE INDEX "bodies_world_id_idx" ON "bodies"("world_id");

-- CreateIndex
CREATE INDEX "decisions_world_id_state_idx" ON "decisions"("world_id", "state");

-- CreateIndex
CREATE INDEX "world_events_character_id_seq_idx" ON "world_events"("character_id", "seq" DESC);

-- CreateIndex
CREATE INDEX "memories_character_id_kind_minute_idx" ON "memories"("character_id", "kind", "minute" DESC);

-- CreateIndex
CREATE INDEX "memories_world_id_kind_idx" ON "memories"("world_id", "kind");

-- CreateIndex
CREATE INDEX "action_log_character_id_seq_idx" ON "action_log"("character_id", "seq" DESC);

-- AddForeignKey
ALTER TABLE "personas" ADD CONSTRAINT "personas_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "images" ADD CONSTRAINT "images_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "images" ADD CONSTRAINT "images_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "posts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_members" ADD CONSTRAINT "conversation_members_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_members" ADD CONSTRAINT "conversation_members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_sender_id_fkey" FOREIGN KEY ("sender_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replies" ADD CONSTRAINT "replies_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posts" ADD CONSTRAINT "posts_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "likes" ADD CONSTRAINT "likes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "likes" ADD CONSTRAINT "likes_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "posts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "posts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "places" ADD CONSTRAINT "places_world_id_fkey" FOREIGN KEY ("world_id") REFERENCES "worlds"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bodies" ADD CONSTRAINT "bodies_world_id_fkey" FOREIGN KEY ("world_id") REFERENCES "worlds"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: Prisma does not see these.
CREATE INDEX "posts_feed_idx" ON "posts" ("created_at" DESC, "id" DESC) WHERE "deleted_at" IS NULL;
CREATE INDEX "notifications_unread_idx" ON "notifications" ("user_id") WHERE "read_at" IS NULL;
CREATE INDEX "decisions_open_idx" ON "decisions" ("world_id") WHERE "state" IN ('owed', 'asking', 'answered');
CREATE INDEX "replies_open_idx" ON "replies" ("created_at") WHERE "state" IN ('waiting', 'deferred', 'writing');
ALTER TABLE "posts" SET (fillfactor = 85);
ALTER TABLE "users" SET (fillfactor = 85);
ALTER TABLE "posts" ADD CONSTRAINT "posts_counts_not_negative" CHECK ("likes_count" >= 0 AND "comments_count" >= 0);
ALTER TABLE "conversation_members" ADD CONSTRAINT "members_unread_not_negative" CHECK ("unread_count" >= 0);

