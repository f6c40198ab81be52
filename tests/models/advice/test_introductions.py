"""Vouching, ways to somebody, and ideas."""

from __future__ import annotations

import time
from datetime import date, timedelta
from itertools import pairwise, permutations

from hypothesis import given
from hypothesis import strategies as st

from models.advice.introductions import (
    Candidate,
    Evidence,
    Link,
    Touch,
    evidence_from,
    ideas,
    reachable,
    strongest_paths,
    vouching,
)

TODAY = date(2026, 11, 23)


def touch(days: int, direction: str, answer: str | None = None) -> Touch:
    return Touch(TODAY - timedelta(days=days), direction, answer)


def known(name: str = "Maya", *touches: Touch) -> Evidence:
    return evidence_from(name, touches, TODAY)


GOOD = known("Maya", touch(10, "in"), touch(12, "out"), touch(40, "in"), touch(41, "out"))


def test_what_the_interactions_tell():
    assert (GOOD.answered, GOOD.unanswered, GOOD.theirs, GOOD.count) == (2, 0, 2, 4)
    assert not GOOD.is_thin(TODAY)
    assert known("Maya", touch(3, "out", "no"), touch(9, "out", "no"), touch(50, "both")).unanswered == 2
    assert known("Maya", touch(3, "out")).is_thin(TODAY)
    assert known("Maya", touch(3, "out", "yes")).answered == 1
    assert known("Maya", touch(400, "both")).is_thin(TODAY)
    assert known("Maya").is_thin(TODAY)


touches = st.lists(
    st.tuples(
        st.integers(0, 1500), st.sampled_from(["in", "out", "both"]), st.sampled_from([None, "yes", "no", "not_needed"])
    ),
    max_size=12,
).map(lambda rows: [touch(*row) for row in sorted(rows, key=lambda row: row[0])])


@given(touches, touches)
def test_strength_is_a_share_and_thin_evidence_is_always_said(first_rows, second_rows):
    first, second = known("Maya", *first_rows), known("Wei", *second_rows)
    said = [sentence.english() for sentence in vouching(first, second, TODAY)]
    for one in (first, second):
        assert 0 <= one.strength(TODAY) <= 1
        assert one.answered == 0 or one.unanswered == 0
        if one.is_thin(TODAY):
            assert any(one.name in sentence for sentence in said)


def test_the_sentence_of_a_good_pair():
    wei = known("Wei", touch(80, "both"))
    assert [sentence.english() for sentence in vouching(GOOD, wei, TODAY)] == [
        "You have been in touch with both in the last 3 months.",
        "Maya answered the last 2 times.",
    ]


def test_more_contact_is_never_weaker():
    assert known("Maya", touch(5, "in"), *[touch(30, "in")]).strength(TODAY) >= known("Maya", touch(30, "in")).strength(
        TODAY
    )


# --- ways ---

people = st.integers(1, 6)
strengths = st.sampled_from([0.1, 0.2, 0.4, 0.5, 0.8])
graphs = st.dictionaries(st.tuples(people, people).filter(lambda pair: pair[0] < pair[1]), strengths, max_size=10)


def links_from(graph: dict[tuple[int, int], float]) -> dict[int, list[Link]]:
    links: dict[int, list[Link]] = {}
    for (first, second), strength in graph.items():
        links.setdefault(first, []).append(Link(second, strength, "work"))
        links.setdefault(second, []).append(Link(first, strength, "work"))
    return links


@given(graphs, st.dictionaries(people, strengths), st.sets(people, min_size=1, max_size=2), st.integers(1, 3))
def test_no_way_is_better_than_the_best_one(graph, own, targets, hops):
    links = links_from(graph)
    found = strongest_paths(targets, links, own, most=10, hops=hops)
    ways: list[tuple[float, int]] = []
    for length in range(1, hops + 1):
        for way in permutations(range(1, 7), length):
            pairs = [(min(pair), max(pair)) for pair in pairwise(way)]
            if way[-1] not in targets or set(way[:-1]) & targets or not own.get(way[0]):
                continue
            if all(pair in graph for pair in pairs):
                ways.append((min([own[way[0]], *(graph[pair] for pair in pairs)]), -length))
    assert bool(found) == bool(ways)
    if found:
        assert (found[0].strength, -len(found[0].contact_ids)) == max(ways)
    firsts = [path.contact_ids[0] for path in found]
    assert len(set(firsts)) == len(firsts)
    for path in found:
        steps = [own[path.contact_ids[0]]]
        steps += [graph[min(pair), max(pair)] for pair in pairwise(path.contact_ids)]
        assert steps[path.weakest] == path.strength == min(steps)


def test_who_is_near():
    links = links_from({(1, 2): 0.5, (2, 3): 0.5, (3, 4): 0.5})
    assert reachable([1], lambda id_: links.get(id_, ()), hops=3) == {1, 2, 3}


def test_a_hundred_thousand_people_are_no_trouble():
    links = {id_: [Link((id_ * 7919 + step) % 100_000, 0.5) for step in range(3)] for id_ in range(100_000)}
    own = {id_: (id_ % 90 + 1) / 100 for id_ in range(0, 100_000, 3)}
    begun = time.process_time()
    assert strongest_paths([17], links, own)
    assert time.process_time() - begun < 0.5


# --- ideas ---


def candidate(id_: int, *interests: str, circles: tuple[str, ...] = (), evidence: Evidence = GOOD) -> Candidate:
    return Candidate(id_, evidence, frozenset(interests), frozenset(circles))


def test_pairs_who_share_the_rarest_interest_come_first():
    everyone = [candidate(1, "jazz", "go"), candidate(2, "jazz"), candidate(3, "go")]
    found = ideas(everyone, set(), {"jazz": 2, "go": 200}, TODAY)
    assert [(idea.a_id, idea.b_id, idea.interests) for idea in found] == [(1, 2, ("jazz",)), (1, 3, ("go",))]


def test_who_knows_each_other_or_cannot_be_vouched_for_is_left_out():
    thin = candidate(4, "jazz", evidence=known("Ann", touch(3, "out")))
    assert ideas([candidate(1, "jazz"), thin], set(), {}, TODAY) == []
    pair = [candidate(1, "jazz"), candidate(2, "jazz")]
    assert ideas(pair, {frozenset((1, 2))}, {}, TODAY) == []
    club = [candidate(1, "jazz", circles=("club",)), candidate(2, "jazz", circles=("club",))]
    assert ideas(club, set(), {}, TODAY) == []


@given(st.lists(st.sets(st.sampled_from("abcd")), max_size=12), st.integers(1, 8))
def test_nobody_is_in_more_than_two_ideas(interests, most):
    everyone = [candidate(id_, *names) for id_, names in enumerate(interests)]
    found = ideas(everyone, set(), {}, TODAY, most)
    assert len(found) <= most
    for one in everyone:
        assert sum(one.contact_id in (idea.a_id, idea.b_id) for idea in found) <= 2
    for idea in found:
        assert idea.a_id < idea.b_id
        assert idea.interests
