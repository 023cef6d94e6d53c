-- CreateEnum
CREATE TYPE "delivery_state" AS ENUM ('due', 'sending', 'accepted', 'delivered', 'opened', 'failed', 'gone', 'dropped', 'expired');

-- CreateTable
CREATE TABLE "delivery_targets" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "session_id" UUID,
    "channel" VARCHAR(10) NOT NULL,
    "address" VARCHAR(1000) NOT NULL,
    "address_hash" CHAR(64) NOT NULL,
    "sealed_keys" TEXT NOT NULL,
    "label" VARCHAR(300) NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "accepted_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_targets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "target_id" UUID,
    "channel" VARCHAR(10) NOT NULL,
    "kind" VARCHAR(20) NOT NULL,
    "by_characters" BOOLEAN NOT NULL DEFAULT false,
    "group_id" UUID,
    "conversation_id" UUID,
    "state" "delivery_state" NOT NULL DEFAULT 'due',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "reason" VARCHAR(300),
    "path" VARCHAR(300),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "channel_preferences" (
    "user_id" UUID NOT NULL,
    "push" TEXT[],
    "mail" TEXT[],
    "webhook" TEXT[],
    "digest" VARCHAR(10) NOT NULL DEFAULT 'off',
    "digest_hour" SMALLINT NOT NULL DEFAULT 8,
    "digest_weekday" SMALLINT NOT NULL DEFAULT 1,
    "time_zone" VARCHAR(60) NOT NULL DEFAULT 'UTC',
    "digest_at" TIMESTAMPTZ(3),
    "digested_at" TIMESTAMPTZ(3),

    CONSTRAINT "channel_preferences_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "push_keys" (
    "id" INTEGER NOT NULL,
    "public_key" VARCHAR(100) NOT NULL,
    "sealed_private" TEXT NOT NULL,

    CONSTRAINT "push_keys_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "delivery_targets_address_hash_key" ON "delivery_targets"("address_hash");

-- CreateIndex
CREATE INDEX "delivery_targets_user_id_created_at_idx" ON "delivery_targets"("user_id", "created_at");

-- CreateIndex
CREATE INDEX "delivery_targets_session_id_idx" ON "delivery_targets"("session_id");

-- CreateIndex
CREATE INDEX "deliveries_state_next_at_idx" ON "deliveries"("state", "next_at");

-- CreateIndex
CREATE INDEX "deliveries_user_id_channel_sent_at_idx" ON "deliveries"("user_id", "channel", "sent_at");

-- CreateIndex
CREATE INDEX "deliveries_group_id_idx" ON "deliveries"("group_id");

-- CreateIndex
CREATE INDEX "deliveries_conversation_id_idx" ON "deliveries"("conversation_id");

-- CreateIndex
CREATE INDEX "deliveries_target_id_idx" ON "deliveries"("target_id");

-- CreateIndex
CREATE INDEX "deliveries_created_at_idx" ON "deliveries"("created_at");

-- CreateIndex
CREATE INDEX "channel_preferences_digest_at_idx" ON "channel_preferences"("digest_at");

-- AddForeignKey
ALTER TABLE "delivery_targets" ADD CONSTRAINT "delivery_targets_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_targets" ADD CONSTRAINT "delivery_targets_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "delivery_targets"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "notification_groups"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel_preferences" ADD CONSTRAINT "channel_preferences_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

