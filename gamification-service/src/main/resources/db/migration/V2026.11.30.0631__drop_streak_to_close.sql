-- streak_due serves whoever looked here. In a transaction of its own: whoever makes an index holds what a removal waits for.
drop index streak_to_close;
