-- A character that lives in its town no more: when it went (wall time).
ALTER TABLE "users" ADD COLUMN "retired_at" TIMESTAMPTZ(3);

-- The full-body picture of a character; its avatar is cut from it.
ALTER TABLE "personas" ADD COLUMN "portrait_id" UUID;
