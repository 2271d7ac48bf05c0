-- I22 The path of each party is its parent's and its own id: what decides who may see it.
SELECT p.public_id AS party, p.path
FROM party p LEFT JOIN party s ON s.id = p.parent_id
WHERE p.path <> CONCAT(COALESCE(s.path, '/'), p.id, '/') OR (p.parent_id IS NULL) <> (p.kind = 'OPERATOR')
