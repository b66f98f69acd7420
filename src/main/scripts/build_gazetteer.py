#!/usr/bin/env python3
"""Builds gazetteer.tsv.gz out of the collected sources.

usage: build_gazetteer.py SOURCES LEXICON/en/actors

SOURCES holds entities.tsv.gz, aliases.tsv.gz and seed_qids.tsv; the second folder holds states.tsv
and gets gazetteer.tsv.gz. The same input gives the same bytes.
"""

import csv
import gzip
import io
import math
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

HEADER = (
    "#entente-gazetteer 1; names, types, years and short descriptions of Wikidata items, read from"
    " Wikidata extracts (CC0), Open English WordNet (CC BY 4.0, derived from Princeton WordNet),"
    " ELEVANT (Apache-2.0), country-coder (ISC), Who's On First (CC BY) and OpenSanctions (MIT)."
    " See NOTICE. Made by build_gazetteer.py; do not edit.\n"
)
COLUMNS = "qid label type start end iso3 prior description names".split()

TYPES = {
    "HistoricalState": "HISTORIC_STATE",
    "Dynasty": "HISTORIC_STATE",
    "Government": "STATE_ORGAN",
    "GovernmentBody": "STATE_ORGAN",
    "MilitaryForce": "STATE_ORGAN",
    "Organization": "ORGANIZATION",
    "InternationalOrganization": "ORGANIZATION",
    "Alliance": "COALITION",
    "MilitantGroup": "ARMED_GROUP",
    "Party": "POLITICAL_PARTY",
    "Person": "PERSON",
    "People": "GROUP",
    "Agreement": "AGREEMENT",
    **dict.fromkeys(
        "AdminRegion Place City Region River Island Territory Mountain Lake Sea HistoricalPlace".split(),
        "PLACE",
    ),
    **dict.fromkeys(
        "Battle MilitaryEvent Event Uprising War Coup ViolentEvent Revolution Conference".split(),
        "EVENT",
    ),
}
# Types guessed from the label by the collector, wrong for these labels.
NOT_A_STATE = re.compile(
    r"^(Proclamation|Ministry|Minister|President|History|List|Battle|Foreign|Education|Economy|Military|Prime"
    r"|Constitution|Crown|Order|Flag|House of Commons|Army|Navy|Coat)\b|\b(Division|Army|Navy|Party"
    r"|Airways|Air Force|Games|Regiment|within|under|State Building|Records|Brigade|University|Corps)\b"
)
STATE_WORDS = (
    "Kingdom|Empire|Republic|Duchy|Principality|Emirate|Sultanate|Khanate|Caliphate|Mandate"
    "|dynasty|Dynasty|Confederation|Protectorate|Commonwealth|Regency|Margraviate|Electorate|Kingdoms"
)
GUESSED_STATE = re.compile(
    rf"^(\S+ ){{0,3}}({STATE_WORDS})$|^((\S+ )?({STATE_WORDS})) (of|for) [^,]+$|^Mandatory \S+$"
)
LIKE_A_STATE = re.compile(
    r"\b(kingdom|empire|dynasty|imperial|former (country|republic|state)|country|city.state|republic"
    r"|ancient (country|state|civilization)|de facto)\b"
)
NOT_AN_AGREEMENT = re.compile(r"\b(Army|Party|Organization|Center|Centre|Hall|Hotel|Museum)$")
STATE_LABEL = re.compile(
    r"^(Kingdom|Republic|Duchy|Grand Duchy|Principality|Emirate|Sultanate|Khanate|Crown) of \w+( \w+)?$"
    r"|^([\w-]+ ){1,2}(Empire|Caliphate|Sultanate|Khanate|Emirate|dynasty|Dynasty)$"
)
SPORT = re.compile(
    r"\b(season|Cup|Championships?|Olympics?|Olympic Games|Grand Prix|Open|Super Bowl|League|Tour"
    r"|Awards?|World Series|Masters|tournament|Eurovision|Festival|Playoffs)\b"
)
# What the sources of a person's, a place's or an event's years are; nomisma's are left out.
DATED = {"everypolitician", "histevents", "seed"}
SHORT = {"US", "UK", "UN", "EU"}
MONONYMS = {
    "saladin", "napoleon", "hannibal", "stalin", "lenin", "churchill", "gandhi", "hitler",
    "mussolini", "bismarck", "metternich", "trotsky", "tito", "spartacus", "charlemagne",
    "genghis khan", "plato", "aristotle", "cicero", "attila", "tamerlane", "vercingetorix",
}
# Persons who never lived.
FABLED = re.compile(
    r"\b(god|gods|goddess|deity|mytholog\w+|mythical|fictional|legendary|Muses?|Titans?|Old Testament"
    r"|New Testament|biblical|Hinduism|Vedic|Avatar|avatar|folklore|Moirai|Norns?|demon|giant|nymph"
    r"|Trojan War|Homer's|Shakespeare's|novel by|fairy tale|monster|angel|spirit|comic strip|constellation"
    r"|personification|Genesis|underworld|Argonauts)\b"
)
# Names of states that are as often something else.
NOT_STATES = set("maurice moris stria zion sion salvador mauretania moldavia emirates merica".split())
# An institution or party that many countries have under the same name.
GENERIC = re.compile(
    r"^(ministry|department|office|secretary|minister|house|bureau|council|chamber|foreign)\b"
    r"|\b(party|court|parliament|senate|assembly|cabinet|government|ministers|congress|navy|army"
    r"|air force|armed forces|ministry|bank|guard|police|affairs|front|coalition|council)$"
)
NOT_GENERIC = re.compile(
    r"^(united (nations|states)|world|international|continental|royal|european|federal reserve|union army)\b"
)
# Our own: names that the sources lack, by label, and weights that they give wrongly.
OWN_NAMES = {
    ("Organization", "North Atlantic Treaty Organization"): {"NATO": 1.0},
    ("Organization", "European Union"): {"EU": 1.0, "E.U.": 1.0},
    ("Party", "Kurdistan Workers' Party"): {"PKK": 1.0},
    ("InternationalOrganization", "United Nations"): {"U.N.": 1.0, "United Nations Organization": 1.0},
    ("City", "Washington, D.C."): {"Washington": 1.0, "Washington DC": 1.0},
    ("AdminRegion", "Washington"): {"Washington": 0.75},
    ("State", "Washington"): {"Washington": 0.75},
    ("Person", "Joseph Stalin"): {"Stalin": 1.0},
}
EVENT_WORDS = {
    "watergate", "holocaust", "holodomor", "risorgimento", "anschluss", "nakba", "kristallnacht",
    "shoah", "perestroika",
}
STOP = set(
    """january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday king queen prince princess emperor
    empress tsar czar shah sultan caliph emir sheikh pasha bey imam ayatollah pope bishop lord lady
    duke count baron sir president premier chancellor minister secretary ambassador general colonel
    major captain admiral marshal lieutenant revolution republic kingdom empire government state
    states union army navy war battle siege treaty peace party congress senate parliament assembly
    house court league front movement council committee commission force forces guard north south
    east west northern southern eastern western central god lord church allies axis reich
    ibrahim mohammed muhammad mohammad faisal ali hassan hussein ahmed abdullah khalid omar umar
    john james william george charles henry edward louis philip peter paul mary elizabeth frederick
    francis david michael robert thomas richard joseph alexander nicholas catherine anne
    in on as i he she it we they you the a an at by to of for and or but not all no one two three
    first second third new old great who what when where why how this that these those his her its
    crown throne capital city world earth west allied alliance coalition federation confederation
    """.split()
)


def normal(name):
    """The form under which Gazetteer.java finds a name."""
    name = "".join(
        c for c in unicodedata.normalize("NFKD", name) if not unicodedata.category(c).startswith("M")
    )
    name = re.sub("[‐-―−]", "-", re.sub("[‘’ʼʻ′]", "'", name))
    name = " ".join(name.lower().split())
    return name[4:] if name.startswith("the ") else name


def table(file):
    with gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else open(
        file, encoding="utf-8"
    ) as lines:
        return list(
            csv.DictReader(
                (line for line in lines if not line.startswith("#")),
                delimiter="\t",
                quoting=csv.QUOTE_NONE,
            )
        )


def year(date):
    found = re.match(r"-?\d{4}", date)
    return str(int(found.group())) if found else ""


def plain(text):
    return re.sub(r"[\t\n|;]+", ",", text).strip()


def short(text, room=80):
    text = plain(text.split(" / ")[0].split(";")[0])
    return text if len(text) <= room else text[: room + 1].rsplit(" ", 1)[0].rstrip(" ,(")


def kind_of(row, states):
    qid, label, kind = row["qid"], row["label"], row["type"]
    if qid in states:
        return states[qid]["type"]
    # Bodies that a source takes for a meeting or a place.
    if kind in ("Conference", "Event") and re.match(r"(the|a) (legislative assembly|legislature)\b", row["description"]):
        return "STATE_ORGAN"
    if kind == "Place" and label.endswith(("Chiefs of Staff", "General Staff")):
        return "STATE_ORGAN"
    guessed = row["type_source"] == "pattern"
    if kind == "State":
        if row["iso3"]:
            return "STATE" if row["iso3"] in {state["iso3"] for state in states.values()} else "PLACE"
        return "HISTORIC_STATE" if LIKE_A_STATE.search(row["description"]) else "PLACE"
    if kind == "HistoricalState" and not {"periodo", "namenet", "oewn", "countrycoder", "seed"} & set(
        row["sources"].split(",")
    ):
        return (
            "HISTORIC_STATE"
            if GUESSED_STATE.search(label) and not NOT_A_STATE.search(label)
            else None
        )
    if kind == "Agreement" and NOT_AN_AGREEMENT.search(label):
        return None
    if kind == "Event" and SPORT.search(label):
        return None
    if kind == "Person" and " " not in label and FABLED.search(row["description"]):
        return None
    if kind in ("War", "Battle") and guessed and re.search(r"^(Ministry|Department)|\bMinistry\b", label):
        return None
    if kind in ("Organization", "Place", "Region") and STATE_LABEL.search(label):
        return "HISTORIC_STATE"
    return TYPES.get(kind)


def main():
    sources, target = map(Path, sys.argv[1:])
    states = table(target / "states.tsv")
    by_qid = {row["qid"]: row for row in states if row["qid"]}
    state_names, demonyms, capitals = set(), set(), set()
    for row in states:
        state_names.add(normal(row["name"]))
        state_names.update(normal(n.split(";")[0]) for n in row["names"].split("|") if n)
        for column in ("adjectives", "people"):
            demonyms.update(normal(n) for n in row[column].split("|") if n)
        capitals.update(normal(n) for n in row["capital"].split("|") if n)
    demonyms -= state_names

    verified = {row["qid"]: row for row in table(sources / "seed_qids.tsv") if row["confidence"] == "verified"}
    entities = []
    rows = {row["qid"]: row for row in table(sources / "entities.tsv.gz")}
    for row in rows.values():
        origin = set(row["sources"].split(",")) - {"nomisma"}
        if row["qid"] not in verified:
            origin -= {"seed"}
        if origin:
            entities.append((row, origin))
    for qid, row in verified.items():
        if qid and qid not in rows:
            entities.append(({**row, "iso3": "", "description": "", "type_source": "seed",
                              "gold_mentions": "0", "sources": "seed"}, {"seed"}))

    # Words that the descriptions write in lower case are words, not names.
    lower = Counter()
    for row, _ in entities:
        lower.update(set(re.findall(r"(?<![\w'-])[a-z]+(?![\w'-])", row["description"])))
    words = {word for word, count in lower.items() if count >= 2} | STOP
    first = Counter(
        normal(row["label"].split()[0])
        for row, _ in entities
        if row["type"] == "Person" and " " in row["label"].strip()
    )
    given = {name for name, count in first.items() if count >= 4}
    last = Counter(
        normal(row["label"].split()[-1])
        for row, _ in entities
        if row["type"] == "Person" and " " in row["label"].strip()
    )
    surnames = {name for name, count in last.items() if count >= 2}
    surnames |= {  # the surname alone is what the source lists first
        normal(row["label"])
        for row, _ in entities
        if row["type"] == "Person" and " " not in row["label"]
        and re.search(rf" {re.escape(row['label'])}(\||$)", row["aliases"])
    }

    weights = defaultdict(dict)
    for row in table(sources / "aliases.tsv.gz"):
        if "nomisma" not in row["source"]:
            name = row["name"].strip()
            weights[row["qid"]][name] = max(float(row["weight"]), weights[row["qid"]].get(name, 0))

    kept = {}
    for row, origin in entities:
        kind = kind_of(row, by_qid)
        if not kind:
            continue
        names = dict(weights[row["qid"]])
        names.setdefault(row["label"], 1.0)
        if row["type_source"] == "seed":
            for name in filter(None, row["aliases"].split("|")):
                names.setdefault(name, 0.9)
        names.update(OWN_NAMES.get((row["type"], row["label"]), {}))
        chosen = {}
        for name, weight in sorted(names.items()):
            longer = any(
                other != name and re.search(rf"(^| ){re.escape(name)}($|[ ,])", other)
                for other in names
            )
            if fit(
                name, weight, row, kind, origin, longer,
                by_qid, state_names, demonyms, capitals, words, given, surnames,
            ):
                chosen[plain(name)] = weight
        if chosen:
            kept[row["qid"]] = (row, origin, kind, chosen)

    best = defaultdict(float)
    places = {
        normal(name)
        for _, _, kind, names in kept.values()
        if kind in ("PLACE", "STATE", "HISTORIC_STATE")
        for name in names
    }
    for _, _, _, names in kept.values():
        for name, weight in names.items():
            best[normal(name)] = max(best[normal(name)], weight)

    out = io.StringIO()
    out.write(HEADER)
    out.write("\t".join(COLUMNS) + "\n")
    counts = Counter()
    total = 0
    for qid in sorted(kept, key=lambda q: int(q[1:])):
        row, origin, kind, names = kept[qid]
        names = {n: w for n, w in names.items() if w > 0.7 or w >= best[normal(n)]}
        if kind == "EVENT":
            names = {n: w for n, w in names.items() if normal(n) not in places}
        if not names and qid not in by_qid:
            continue
        dated = origin & DATED or "nomisma" not in row["sources"]
        described = origin & {"periodo", "namenet", "oewn"} or "nomisma" not in row["sources"]
        prior = len(set(row["sources"].split(","))) + math.log1p(int(row["gold_mentions"] or 0))
        values = [
            qid,
            plain(row["label"]),
            kind,
            year(row["start"]) if dated else "",
            year(row["end"]) if dated else "",
            row["iso3"],
            f"{prior:.2f}",
            short(row["description"]) if described else "",
            "|".join(f"{n};{w:g}" for n, w in sorted(names.items(), key=lambda x: (-x[1], x[0]))),
        ]
        out.write("\t".join(values) + "\n")
        counts[kind] += 1
        total += len(names)
    missing = sorted(set(by_qid) - set(kept))
    if missing:
        sys.exit(f"states.tsv has QIDs that no source has: {missing}")
    with open(target / "gazetteer.tsv.gz", "wb") as raw:
        with gzip.GzipFile(filename="", fileobj=raw, mode="wb", mtime=0, compresslevel=9) as zipped:
            zipped.write(out.getvalue().encode())
    print(sum(counts.values()), "entities,", total, "names", dict(sorted(counts.items())))


def fit(
    name, weight, row, kind, origin, longer,
    by_qid, state_names, demonyms, capitals, words, given, surnames,
):
    """Whether a name may lead to an entity."""
    key = normal(name)
    is_label = key == normal(row["label"])
    if "iso 3166" in key or not re.search(r"[a-z]", key) or len(name) > 90:
        return False
    if len(key) <= 2:
        return name in SHORT
    if row["qid"] in by_qid and key in state_names:
        return True
    if key in demonyms:
        return False
    if not name[:1].isupper() and not re.match(r"['’ʻ]?al-|['’ʻ]|\d|de |bin |ibn |el-|pro-", name):
        return is_label and " " in key and weight == 1
    if re.fullmatch(r"[A-Z]{2}-[A-Z0-9]{1,3}", name):
        return False
    if re.search(r"\b(capital of|government$)", key) or key.endswith(" capital"):
        return False
    if " " in key:
        return not (
            kind in ("ORGANIZATION", "STATE_ORGAN", "POLITICAL_PARTY")
            and GENERIC.search(key)
            and not NOT_GENERIC.search(key)
            and all(token in words for token in re.findall(r"[^\W\d]+", key))
        )
    if key in words:
        return key in capitals and kind == "PLACE" and is_label
    if kind == "PERSON":
        return (key in MONONYMS and (is_label or weight >= 0.6)) or (
            is_label
            and not longer
            and key not in given
            and key not in surnames
            and not origin <= {"elevant", "nomisma"}
        )
    if kind == "EVENT":
        return key in EVENT_WORDS
    acronym = name.isupper()
    if kind == "STATE" and (key in given or key in surnames or key in NOT_STATES):
        return False
    if kind == "ORGANIZATION" and (name.endswith("ism") or name in ("RAF", "INS", "Reformation")):
        return False
    if kind == "GROUP" and not is_label and not key.endswith("s"):
        return False
    if kind in ("ORGANIZATION", "POLITICAL_PARTY", "ARMED_GROUP", "GROUP", "STATE_ORGAN") and not acronym:
        if weight <= 0.7 or origin <= {"elevant", "nomisma"} and kind == "ORGANIZATION":
            return False
    if kind == "PLACE" and not is_label and weight <= 0.7 and " " in row["label"] and key not in capitals:
        if not re.fullmatch(rf"{re.escape(key)}( \S+)?|(river|lake|mount) {re.escape(key)}", normal(row["label"])):
            return False
        if key in surnames or key in given:
            return False
    if kind == "PLACE" and key in surnames and origin <= {"elevant", "namenet"} and key not in capitals:
        if not is_label or int(row["gold_mentions"] or 0) < 100:
            return False
    if key in given:
        return kind == "PLACE" and is_label
    if len(key) == 3 and weight < 0.9 and not name.isupper():
        return False
    return True


main()
