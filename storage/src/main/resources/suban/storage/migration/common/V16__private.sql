-- Whether the resident wants to be known to intake only: units and lists beside other concerns never tell who filed it.
ALTER TABLE concern ADD COLUMN private SMALLINT NOT NULL DEFAULT 0;
