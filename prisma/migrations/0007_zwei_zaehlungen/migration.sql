-- Intervall für das Verhältnis zweier Zählungen, die beide schwanken.
-- In derselben Transaktion darf der neue Wert noch nicht benutzt werden; hier tut es keiner.

ALTER TYPE "intervallmethode" ADD VALUE 'ZWEI_ZAEHLUNGEN' BEFORE 'KEINE';
