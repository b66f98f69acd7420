#!/usr/bin/env python3
"""Adds the Wikidata items to our list of states: build_states.py GAZETTEER_FOLDER LIST > states.tsv

LIST has lines name;other names;adjectives;people;capitals[;H for a state of the past], our own compilation.
An item is taken from the gazetteer only, where exactly one state bears the name.
"""
import csv, gzip, io, sys

folder, listing = sys.argv[1:3]
read = lambda f: csv.DictReader(io.TextIOWrapper(gzip.open(f"{folder}/{f}"), encoding="utf8", newline=""), delimiter="\t", quoting=csv.QUOTE_NONE)
kinds, iso, by_label, by_name = {}, {}, {}, {}
for r in read("entities.tsv.gz"):
    if r["type"] in ("State", "HistoricalState", "Dynasty"):
        kinds[r["qid"]] = r["type"]; iso[r["qid"]] = r["iso3"]
        by_label.setdefault(r["label"], []).append(r["qid"])
for r in read("aliases.tsv.gz"):
    if r["qid"] in kinds and float(r["weight"]) >= 0.9:
        by_name.setdefault(r["name"], []).append(r["qid"])
for r in csv.DictReader(open(f"{folder}/seed_qids.tsv", encoding="utf8", newline=""), delimiter="\t", quoting=csv.QUOTE_NONE):
    if r["confidence"] == "verified" and r["type"] in ("State", "HistoricalState", "Dynasty"):
        for n in {r["label"], r["wikidata_label"]} - {""}:
            by_label.setdefault(n, []).append(r["qid"]); kinds.setdefault(r["qid"], r["type"]); iso.setdefault(r["qid"], "")
print("#entente-states 1; our own compilation, Apache-2.0; items from Wikidata (CC0)")
print("name\ttype\tqid\tothers\tadjectives\tpeople\tcapitals\tiso3")
missing = []
for line in open(listing, encoding="utf8"):
    p = (line.rstrip("\n").split(";") + [""] * 6)[:6]
    past = p[5] == "H"
    items = []
    for n in [p[0], *p[1].split("|")]:
        for table in (by_label, by_name):
            found = sorted({q for q in table.get(n, []) if past == (kinds[q] != "State") or len(table[n]) == 1}, key=lambda q: int(q[1:]))
            if n and found and not items:
                items = found
    modern = [q for q in items if iso.get(q)]
    qid = (modern or items)[0] if len(modern or items) == 1 else ""
    if not qid:
        missing.append((p[0], items))
    print("\t".join([p[0], "HISTORIC_STATE" if past else "STATE", qid, p[1], p[2], p[3], p[4], iso.get(qid, "")]))
print("without item:", missing, file=sys.stderr)
