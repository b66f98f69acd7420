#!/usr/bin/env python3
"""Builds src/main/resources/org/entente/lexicon/en/actors/gazetteer.tsv.gz.

    build_gazetteer.py GAZETTEER_FOLDER

GAZETTEER_FOLDER holds entities.tsv.gz, aliases.tsv.gz and seed_qids.tsv with the origins and licences that
NOTICE names. Deterministic: sorted rows, no time stamp. Standard library only.
"""
import csv, gzip, io, math, re, sys
from collections import defaultdict

TYPES = {
    "State": "STATE", "HistoricalState": "HISTORIC_STATE", "Dynasty": "HISTORIC_STATE",
    "Person": "PERSON", "Party": "POLITICAL_PARTY",
    "InternationalOrganization": "ORGANIZATION", "Organization": "ORGANIZATION", "Organisation": "ORGANIZATION",
    "Alliance": "COALITION", "MilitantGroup": "ARMED_GROUP", "MilitaryForce": "ARMED_GROUP", "People": "GROUP",
    "City": "PLACE", "Region": "PLACE", "AdminRegion": "PLACE", "River": "PLACE", "Place": "PLACE",
    "Border": "PLACE", "Island": "PLACE", "Mountain": "PLACE", "Sea": "PLACE", "Lake": "PLACE",
    "War": "EVENT", "Battle": "EVENT", "Revolution": "EVENT", "Coup": "EVENT", "Conference": "EVENT",
    "MilitaryEvent": "EVENT", "ViolentEvent": "EVENT", "Event": "EVENT", "Election": "EVENT", "Siege": "EVENT",
    "Treaty": "AGREEMENT", "Agreement": "AGREEMENT", "Resolution": "AGREEMENT",
    "GovernmentBody": "STATE_ORGAN", "Uprising": "EVENT",
}
CODES = {"US", "UK", "UN", "EU"}
COMMON = set("""king president revolution general may march in on as i the war prince queen minister republic kingdom empire
party government parliament congress senate union league council court army navy state states north south east west
sultan emperor pope sir lord lady duke count saint st islam christianity""".split())


def year(text):
    m = re.match(r"^(-?\d{1,4})", text or "")
    return m[1] if m else ""


def keep(name, weight, kind, label):
    if re.search(r"ISO 3166|[\d]{5}|^\W", name) or len(name) > 60:
        return False
    if len(name) <= 3 and name not in CODES and not (len(name) == 3 and name.isupper()):
        return False
    if not name[:1].isupper() and name != label and not name[:1].isdigit():
        return False
    words = name.split()
    if len(words) == 1:
        if name.lower() in COMMON:
            return False
        if kind == "PERSON" and name != label:
            return False
        if kind in ("GROUP",):
            return False
    return weight >= 0.5


def main():
    folder, out = sys.argv[1], "src/main/resources/org/entente/lexicon/en/actors/gazetteer.tsv.gz"
    read = lambda f: csv.DictReader(io.TextIOWrapper(gzip.open(f"{folder}/{f}"), encoding="utf8", newline=""), delimiter="\t", quoting=csv.QUOTE_NONE)
    names = defaultdict(dict)
    for r in read("aliases.tsv.gz"):
        w = float(r["weight"])
        names[r["qid"]][r["name"]] = max(w, names[r["qid"]].get(r["name"], 0))
    rows = {}
    unknown = defaultdict(int)
    for r in read("entities.tsv.gz"):
        if set(r["sources"].split(",")) <= {"nomisma"}:
            continue
        kind = TYPES.get(r["type"])
        if kind is None:
            unknown[r["type"]] += 1
            continue
        gold = int(r["gold_mentions"] or 0)
        prior = round(len(r["sources"].split(",")) * 0.3 + math.log1p(gold) * 0.5, 2)
        rows[r["qid"]] = dict(qid=r["qid"], label=r["label"], type=kind, start=year(r["start"]), end=year(r["end"]),
                              iso3=r["iso3"], prior=prior, description=r["description"].split(" / ")[0][:80])
        names[r["qid"]].setdefault(r["label"], 1.0)
    for r in csv.DictReader(open(f"{folder}/seed_qids.tsv", encoding="utf8", newline=""), delimiter="\t", quoting=csv.QUOTE_NONE):
        kind = TYPES.get(r["type"])
        if r["confidence"] != "verified" or kind is None or not re.match(r"^Q\d+$", r["qid"]):
            continue
        row = rows.setdefault(r["qid"], dict(qid=r["qid"], label=r["wikidata_label"] or r["label"], type=kind,
                              start=year(r["start"]), end=year(r["end"]), iso3="", prior=0.3, description=""))
        row["type"] = kind
        for n in [r["label"], r["wikidata_label"], *r["aliases"].split("|")]:
            if n:
                names[r["qid"]].setdefault(n, 0.9)
    with open(out, "wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="") as z:
        w = io.TextIOWrapper(z, encoding="utf8", newline="\n")
        w.write("#entente-gazetteer 1; facts from Wikidata (CC0) and Open English WordNet (CC BY 4.0); origins in NOTICE\n")
        n = 0
        for qid in sorted(rows, key=lambda q: int(q[1:])):
            r = rows[qid]
            good = {x: v for x, v in names[qid].items() if keep(x, v, r["type"], r["label"])}
            if not good:
                continue
            n += 1
            clean = lambda s: re.sub(r"[\t\n|;]", " ", s)
            w.write("\t".join([qid, clean(r["label"]), r["type"], r["start"], r["end"], r["iso3"], f'{r["prior"]:.2f}',
                               clean(r["description"]), "|".join(f"{clean(x)};{good[x]:.2f}" for x in sorted(good))]) + "\n")
        w.flush()
        w.detach()
    print(n, "entities; types left out:", dict(sorted(unknown.items(), key=lambda x: -x[1])[:25]))


if __name__ == "__main__":
    main()
