-- Who wants nothing of whom; what is reported and decided; who did what (rows that nobody can change any more).
CREATE TYPE "report_subject" AS ENUM ('post', 'comment', 'message', 'profile');

CREATE TYPE "case_state" AS ENUM ('open', 'closed');

ALTER TYPE "user_role" ADD VALUE 'moderator';
ALTER TYPE "user_role" ADD VALUE 'admin';

ALTER TABLE "users" ADD COLUMN     "suspended_until" TIMESTAMPTZ(3);

ALTER TABLE "messages" ADD COLUMN     "removed_at" TIMESTAMPTZ(3);

ALTER TABLE "posts" ADD COLUMN     "removed_at" TIMESTAMPTZ(3);

ALTER TABLE "comments" ADD COLUMN     "removed_at" TIMESTAMPTZ(3);

CREATE TABLE "moderation_cases" (
    "id" UUID NOT NULL,
    "subject_kind" "report_subject" NOT NULL,
    "subject_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "state" "case_state" NOT NULL DEFAULT 'open',
    "open_key" VARCHAR(60),
    "severity" INTEGER NOT NULL,
    "reports_count" INTEGER NOT NULL DEFAULT 0,
    "claimed_by_id" UUID,
    "claimed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "moderation_cases_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "reports" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "reporter_id" UUID NOT NULL,
    "reason" VARCHAR(30) NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "evidence" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "moderation_actions" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "moderator_id" UUID,
    "kind" VARCHAR(30) NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "detail" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "reverted_at" TIMESTAMPTZ(3),
    "appeal" TEXT,
    "appealed_at" TIMESTAMPTZ(3),

    CONSTRAINT "moderation_actions_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "holds" (
    "id" VARCHAR(40) NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "holds_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "blocks" (
    "blocker_id" UUID NOT NULL,
    "blocked_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "blocks_pkey" PRIMARY KEY ("blocker_id","blocked_id")
);

CREATE TABLE "mutes" (
    "muter_id" UUID NOT NULL,
    "muted_id" UUID NOT NULL,
    "until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mutes_pkey" PRIMARY KEY ("muter_id","muted_id")
);

CREATE TABLE "muted_words" (
    "user_id" UUID NOT NULL,
    "word" VARCHAR(100) NOT NULL,
    "pattern" VARCHAR(400) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "muted_words_pkey" PRIMARY KEY ("user_id","word")
);

CREATE TABLE "audit_entries" (
    "id" UUID NOT NULL,
    "actor_id" UUID,
    "action" VARCHAR(60) NOT NULL,
    "subject_kind" VARCHAR(30) NOT NULL,
    "subject_id" VARCHAR(80) NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "moderation_cases_open_key_key" ON "moderation_cases"("open_key");

CREATE INDEX "moderation_cases_state_severity_reports_count_id_idx" ON "moderation_cases"("state", "severity" DESC, "reports_count" DESC, "id");

CREATE INDEX "moderation_cases_owner_id_created_at_idx" ON "moderation_cases"("owner_id", "created_at" DESC);

CREATE INDEX "moderation_cases_claimed_by_id_idx" ON "moderation_cases"("claimed_by_id");

CREATE INDEX "reports_reporter_id_created_at_id_idx" ON "reports"("reporter_id", "created_at" DESC, "id" DESC);

CREATE UNIQUE INDEX "reports_case_id_reporter_id_key" ON "reports"("case_id", "reporter_id");

CREATE INDEX "moderation_actions_case_id_created_at_idx" ON "moderation_actions"("case_id", "created_at");

CREATE INDEX "moderation_actions_moderator_id_idx" ON "moderation_actions"("moderator_id");

CREATE INDEX "blocks_blocked_id_idx" ON "blocks"("blocked_id");

CREATE INDEX "blocks_blocker_id_created_at_blocked_id_idx" ON "blocks"("blocker_id", "created_at" DESC, "blocked_id");

CREATE INDEX "mutes_muted_id_idx" ON "mutes"("muted_id");

CREATE INDEX "mutes_muter_id_created_at_muted_id_idx" ON "mutes"("muter_id", "created_at" DESC, "muted_id");

CREATE INDEX "audit_entries_created_at_id_idx" ON "audit_entries"("created_at" DESC, "id" DESC);

CREATE INDEX "audit_entries_actor_id_created_at_id_idx" ON "audit_entries"("actor_id", "created_at" DESC, "id" DESC);

CREATE INDEX "audit_entries_action_created_at_id_idx" ON "audit_entries"("action", "created_at" DESC, "id" DESC);

CREATE INDEX "audit_entries_subject_kind_subject_id_created_at_idx" ON "audit_entries"("subject_kind", "subject_id", "created_at" DESC);

ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_claimed_by_id_fkey" FOREIGN KEY ("claimed_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "reports" ADD CONSTRAINT "reports_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "moderation_cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "reports" ADD CONSTRAINT "reports_reporter_id_fkey" FOREIGN KEY ("reporter_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "moderation_actions" ADD CONSTRAINT "moderation_actions_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "moderation_cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "moderation_actions" ADD CONSTRAINT "moderation_actions_moderator_id_fkey" FOREIGN KEY ("moderator_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "blocks" ADD CONSTRAINT "blocks_blocker_id_fkey" FOREIGN KEY ("blocker_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "blocks" ADD CONSTRAINT "blocks_blocked_id_fkey" FOREIGN KEY ("blocked_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "mutes" ADD CONSTRAINT "mutes_muter_id_fkey" FOREIGN KEY ("muter_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "mutes" ADD CONSTRAINT "mutes_muted_id_fkey" FOREIGN KEY ("muted_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "muted_words" ADD CONSTRAINT "muted_words_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;


CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit entries are only ever added';
END
$$;

CREATE TRIGGER "audit_entries_are_only_added" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entries"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();
