-- AlterTable
ALTER TABLE "decisions" ADD COLUMN     "grounds" JSON;
