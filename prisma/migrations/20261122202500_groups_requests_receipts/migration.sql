-- CreateEnum
CREATE TYPE "member_state" AS ENUM ('active', 'requested', 'declined');

-- CreateEnum
CREATE TYPE "member_role" AS ENUM ('member', 'admin', 'owner');

-- CreateEnum
CREATE TYPE "who_may_write" AS ENUM ('everybody', 'followed', 'nobody');

-- AlterTable
ALTER TABLE "conversations" ADD COLUMN     "created_by_id" UUID;

-- AlterTable
ALTER TABLE "conversation_members" ADD COLUMN     "cleared_seq" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "delivered_seq" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "joined_seq" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "role" "member_role" NOT NULL DEFAULT 'member',
ADD COLUMN     "state" "member_state" NOT NULL DEFAULT 'active';

-- AlterTable
ALTER TABLE "messages" ADD COLUMN     "deleted_at" TIMESTAMPTZ(3),
ADD COLUMN     "notice" VARCHAR(20),
ADD COLUMN     "target_id" UUID;

-- CreateTable
CREATE TABLE "group_invites" (
    "conversation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "group_invites_pkey" PRIMARY KEY ("conversation_id","user_id")
);

-- CreateTable
CREATE TABLE "hidden_messages" (
    "user_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "hidden_messages_pkey" PRIMARY KEY ("user_id","message_id")
);

-- CreateTable
CREATE TABLE "message_settings" (
    "user_id" UUID NOT NULL,
    "who_may_write" "who_may_write" NOT NULL DEFAULT 'everybody',
    "read_receipts" BOOLEAN NOT NULL DEFAULT true,
    "shows_typing" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "message_settings_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "group_replies" (
    "message_id" UUID NOT NULL,
    "character_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "state" "reply_state" NOT NULL DEFAULT 'waiting',
    "why" VARCHAR(40),
    "deferred_until" INTEGER,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease_owner" VARCHAR(64),
    "lease_until" TIMESTAMPTZ(3),
    "retry_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "group_replies_pkey" PRIMARY KEY ("message_id","character_id")
);

-- CreateIndex
CREATE INDEX "group_invites_user_id_created_at_conversation_id_idx" ON "group_invites"("user_id", "created_at" DESC, "conversation_id");

-- CreateIndex
CREATE INDEX "group_invites_invited_by_id_idx" ON "group_invites"("invited_by_id");

-- CreateIndex
CREATE INDEX "hidden_messages_message_id_idx" ON "hidden_messages"("message_id");

-- CreateIndex
CREATE INDEX "group_replies_state_retry_at_idx" ON "group_replies"("state", "retry_at");

-- CreateIndex
CREATE INDEX "group_replies_conversation_id_character_id_state_idx" ON "group_replies"("conversation_id", "character_id", "state");

-- CreateIndex
CREATE INDEX "group_replies_character_id_idx" ON "group_replies"("character_id");

-- CreateIndex
CREATE INDEX "conversation_members_user_id_state_last_message_at_conversa_idx" ON "conversation_members"("user_id", "state", "last_message_at" DESC, "conversation_id");

-- AddForeignKey
ALTER TABLE "group_invites" ADD CONSTRAINT "group_invites_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_invites" ADD CONSTRAINT "group_invites_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_invites" ADD CONSTRAINT "group_invites_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hidden_messages" ADD CONSTRAINT "hidden_messages_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hidden_messages" ADD CONSTRAINT "hidden_messages_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_settings" ADD CONSTRAINT "message_settings_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_replies" ADD CONSTRAINT "group_replies_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_replies" ADD CONSTRAINT "group_replies_character_id_fkey" FOREIGN KEY ("character_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

