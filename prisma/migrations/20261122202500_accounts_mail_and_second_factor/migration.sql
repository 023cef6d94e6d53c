ALTER TABLE "users" ADD COLUMN "mail_address" VARCHAR(254), ADD COLUMN "mail_key" VARCHAR(254);
CREATE UNIQUE INDEX "users_mail_key_key" ON "users"("mail_key");
ALTER TABLE "sessions" ADD COLUMN "address" VARCHAR(64) NOT NULL DEFAULT '';

CREATE TYPE "mail_state" AS ENUM ('due', 'sending', 'sent', 'failed');
CREATE TYPE "mail_token_kind" AS ENUM ('verify', 'reset');

CREATE TABLE "mails" (
    "id" UUID NOT NULL,
    "user_id" UUID,
    "kind" VARCHAR(40) NOT NULL,
    "recipient" VARCHAR(254) NOT NULL,
    "subject" VARCHAR(200) NOT NULL,
    "sealed_body" TEXT,
    "dedupe_key" VARCHAR(160) NOT NULL,
    "state" "mail_state" NOT NULL DEFAULT 'due',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_until" TIMESTAMPTZ(3),
    "error" VARCHAR(400),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mails_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "mails_dedupe_key_key" ON "mails"("dedupe_key");
CREATE INDEX "mails_user_id_idx" ON "mails"("user_id");
CREATE INDEX "mails_created_at_id_idx" ON "mails"("created_at" DESC, "id" DESC);
-- What is still to be sent is a handful of rows among all that were.
CREATE INDEX "mails_open_idx" ON "mails"("next_at") WHERE "state" IN ('due', 'sending');
ALTER TABLE "mails" ADD CONSTRAINT "mails_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "kept_mails" (
    "id" UUID NOT NULL,
    "recipient" VARCHAR(254) NOT NULL,
    "subject" VARCHAR(200) NOT NULL,
    "sealed_body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kept_mails_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "kept_mails_created_at_id_idx" ON "kept_mails"("created_at" DESC, "id" DESC);

CREATE TABLE "mail_tokens" (
    "hash" CHAR(64) NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "mail_token_kind" NOT NULL,
    "address" VARCHAR(254) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_tokens_pkey" PRIMARY KEY ("hash")
);
CREATE INDEX "mail_tokens_user_id_kind_idx" ON "mail_tokens"("user_id", "kind");
ALTER TABLE "mail_tokens" ADD CONSTRAINT "mail_tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "reset_requests" (
    "id" UUID NOT NULL,
    "name" VARCHAR(254) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reset_requests_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "second_factors" (
    "user_id" UUID NOT NULL,
    "sealed_secret" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "second_factors_pkey" PRIMARY KEY ("user_id")
);
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "recovery_codes" (
    "user_id" UUID NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "recovery_codes_pkey" PRIMARY KEY ("user_id","hash")
);
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
