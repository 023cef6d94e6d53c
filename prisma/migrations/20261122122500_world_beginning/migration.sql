-- AlterTable
ALTER TABLE "world_snapshots" ADD COLUMN     "beginning" JSONB;
