-- Ein offener Zuschnitt geht auf Bausteine über, die neu vermessen sind. Was entschieden ist, hält der Trigger fest.

GRANT UPDATE ("baustein_id"), DELETE ON "zuschnittsbaustein" TO "sozial_app";
GRANT UPDATE ("grundlage") ON "zuschnitt" TO "sozial_app";
