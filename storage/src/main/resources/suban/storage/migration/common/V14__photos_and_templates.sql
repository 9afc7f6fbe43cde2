-- Who added a photo: 'resident', or 'unit' for what a unit shows of its work.
ALTER TABLE photo ADD COLUMN party TEXT NOT NULL DEFAULT 'resident';
-- The event with which it came; nothing for what was filed with the concern.
ALTER TABLE photo ADD COLUMN event TEXT;
-- Whether the resident sees it, for photos of units.
ALTER TABLE photo ADD COLUMN shown SMALLINT NOT NULL DEFAULT 0;
-- For a blurred copy, the photo that it stands in for before everybody but intake.
ALTER TABLE photo ADD COLUMN original TEXT;
CREATE INDEX photo_original ON photo (original) WHERE original IS NOT NULL;

-- What staff write again and again. No unit means for all.
CREATE TABLE reply_template (
    id TEXT PRIMARY KEY,
    unit TEXT,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX reply_template_unit ON reply_template (unit, title);
