// Reads [[one, other], …] from standard input and writes what KAS says of each pair: SAME, DIFFERENT,
// UNREADABLE, or BROKEN where it throws.
import { readFileSync } from "node:fs";
import { compare, parse } from "@khanacademy/kas";

/** KAS compares at random places; from a fixed seed for each pair, so that a pair is judged the same in whatever company. */
function seeded(seed) {
    let state = seed;
    return () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state / 2 ** 32;
    };
}

function opinion([one, other]) {
    Math.random = seeded(20061);
    const [left, right] = [parse(one), parse(other)];
    if (!left.parsed || !right.parsed) {
        return "UNREADABLE";
    }
    try {
        return compare(left.expr, right.expr, { form: false, simplify: false }).equal ? "SAME" : "DIFFERENT";
    } catch {
        return "BROKEN";
    }
}

const pairs = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(pairs.map(opinion)));
