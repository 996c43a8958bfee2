//! A list whose items come, go and change places.

use std::collections::HashMap;
use std::hash::Hash;

use leptos::prelude::*;

/// `For` with keys that are the items themselves. Where some change places while others come or go,
/// tachys 0.2 (`view/keyed.rs`) may leave them in a wrong order: it takes the shift of an item for
/// what was added and removed before it. Items are made anew then, and only then.
#[component]
pub fn Ordered<K, E, C, V>(
    /// The items, none twice.
    each: E,
    /// What an item looks like.
    children: C,
) -> impl IntoView
where
    K: Clone + Eq + Hash + Send + Sync + 'static,
    E: Fn() -> Vec<K> + Send + Sync + 'static,
    C: Fn(K) -> V + Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let last = StoredValue::new((0_u32, Vec::<K>::new()));
    let each = move || {
        let items = each();
        let turn = last.try_update_value(|(turn, before)| {
            if !keep_their_order(before, &items) {
                *turn += 1;
            }
            before.clone_from(&items);
            *turn
        });
        let turn = turn.unwrap_or_default();
        items.into_iter().map(move |item| (turn, item))
    };
    view! { <For each key=Clone::clone children=move |(_, item)| children(item) /> }
}

/// Whether the items that stay are in the same order as before.
fn keep_their_order<K: Eq + Hash>(before: &[K], after: &[K]) -> bool {
    let places: HashMap<&K, usize> = before.iter().zip(0..).collect();
    after.iter().filter_map(|item| places.get(item)).is_sorted()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stays_has_an_order_to_keep() {
        assert!(keep_their_order(&[1, 2, 3, 4], &[9, 2, 4, 8]));
        assert!(keep_their_order(&[], &[2, 1]));
        assert!(!keep_their_order(&[1, 2, 3], &[3, 9, 1]));
    }
}
