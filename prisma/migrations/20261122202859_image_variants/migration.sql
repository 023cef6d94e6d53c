ALTER TABLE "images"
  ADD COLUMN "small_key" TEXT,
  ADD COLUMN "small_url" TEXT,
  ADD COLUMN "medium_key" TEXT,
  ADD COLUMN "medium_url" TEXT,
  ADD COLUMN "variant_bytes" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "thumbhash" VARCHAR(60),
  ADD COLUMN "derived_at" TIMESTAMPTZ(3),
  ADD COLUMN "upload_key" TEXT,
  ADD COLUMN "is_private" BOOLEAN NOT NULL DEFAULT false;
CREATE UNIQUE INDEX "images_small_key_key" ON "images"("small_key");
CREATE UNIQUE INDEX "images_medium_key_key" ON "images"("medium_key");
CREATE UNIQUE INDEX "images_upload_key_key" ON "images"("upload_key");
CREATE INDEX "images_derived_at_created_at_idx" ON "images"("derived_at", "created_at");

CREATE TABLE "private_files" (
  "id" UUID NOT NULL,
  "owner_id" UUID NOT NULL,
  "key" TEXT NOT NULL,
  "name" VARCHAR(200) NOT NULL,
  "mime" VARCHAR(100) NOT NULL,
  "bytes" BIGINT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expires_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "private_files_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "private_files_key_key" ON "private_files"("key");
CREATE INDEX "private_files_owner_id_created_at_idx" ON "private_files"("owner_id", "created_at" DESC);
CREATE INDEX "private_files_expires_at_idx" ON "private_files"("expires_at");
ALTER TABLE "private_files" ADD CONSTRAINT "private_files_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
