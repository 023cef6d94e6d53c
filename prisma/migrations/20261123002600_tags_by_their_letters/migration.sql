-- In the order of their code points the tags that begin with some letters are one range of the index.
ALTER TABLE "post_tags" ALTER COLUMN "tag" TYPE VARCHAR(100) COLLATE "C";
