-- Which of the two numbers of a Messwert the span of a hidden cell is about. Older runs did not say.
ALTER TABLE schutzzelle
  ADD COLUMN teil TEXT,
  ADD CONSTRAINT schutzzelle_teil CHECK (teil IN ('ZAEHLER', 'NENNER'));
