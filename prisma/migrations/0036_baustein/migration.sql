-- Kleinräumige Gliederung unterhalb der Quartiere: Ortsteile, statistische Bezirke, Gitterzellen, aus
-- denen Sozialräume zusammengesetzt werden. Sie trägt Grundzahlen und keine Messwerte.
ALTER TYPE "ebene" ADD VALUE 'BAUSTEIN';
