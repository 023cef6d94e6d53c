ALTER TABLE "users"
  ADD COLUMN "interests" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "birth_year" SMALLINT,
  ADD COLUMN "time_zone" VARCHAR(60),
  ADD COLUMN "leaving_at" TIMESTAMPTZ(3);

CREATE TABLE "companion_uses" (
  "person_id" UUID NOT NULL,
  "started_at" TIMESTAMPTZ(3) NOT NULL,
  "last_at" TIMESTAMPTZ(3) NOT NULL,
  "dismissed_at" TIMESTAMPTZ(3),
  CONSTRAINT "companion_uses_pkey" PRIMARY KEY ("person_id"),
  CONSTRAINT "companion_uses_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "help_cards" (
  "message_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "help_cards_pkey" PRIMARY KEY ("message_id"),
  CONSTRAINT "help_cards_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "help_cards_created_at_idx" ON "help_cards"("created_at" DESC);

CREATE TYPE "export_state" AS ENUM ('queued', 'working', 'ready', 'failed');
CREATE TABLE "account_exports" (
  "id" UUID NOT NULL,
  "user_id" UUID NOT NULL,
  "state" "export_state" NOT NULL DEFAULT 'queued',
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "lease_owner" VARCHAR(64),
  "lease_until" TIMESTAMPTZ(3),
  "retry_at" TIMESTAMPTZ(3),
  "parts" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  "bytes" INTEGER NOT NULL DEFAULT 0,
  "counts" JSONB NOT NULL DEFAULT '{}',
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "ready_at" TIMESTAMPTZ(3),
  "expires_at" TIMESTAMPTZ(3),
  CONSTRAINT "account_exports_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "account_exports_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "account_exports_user_id_created_at_idx" ON "account_exports"("user_id", "created_at" DESC);
CREATE INDEX "account_exports_state_retry_at_idx" ON "account_exports"("state", "retry_at");
CREATE INDEX "account_exports_expires_at_idx" ON "account_exports"("expires_at");

CREATE TABLE "account_purges" (
  "id" UUID NOT NULL,
  "user_id" UUID,
  "requested_at" TIMESTAMPTZ(3) NOT NULL,
  "purge_after" TIMESTAMPTZ(3) NOT NULL,
  "started_at" TIMESTAMPTZ(3),
  "lease_owner" VARCHAR(64),
  "lease_until" TIMESTAMPTZ(3),
  "counts" JSONB NOT NULL DEFAULT '{}',
  "finished_at" TIMESTAMPTZ(3),
  CONSTRAINT "account_purges_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "account_purges_user_id_key" ON "account_purges"("user_id");
CREATE INDEX "account_purges_finished_at_id_idx" ON "account_purges"("finished_at" DESC, "id");
CREATE INDEX "account_purges_purge_after_idx" ON "account_purges"("purge_after");
