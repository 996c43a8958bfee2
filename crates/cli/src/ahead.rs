//! Working ahead on all cores, and taking the results in order.

use std::num::NonZero;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;

/// How many results of each thread may wait to be taken. It bounds the memory.
const WAITING: usize = 32;

/// Does `work` with every item, several at a time, and hands the results to `take` one by one, in
/// the order of the items.
///
/// # Errors
/// The first of `take`, which ends it.
pub(crate) fn in_order<T: Sync, R: Send, E>(
    items: &[T],
    work: impl Fn(&T) -> R + Sync,
    mut take: impl FnMut(&T, R) -> Result<(), E>,
) -> Result<(), E> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let threads = cores.clamp(1, items.len().max(1));
    let work = &work;
    thread::scope(|scope| {
        // Each thread has every so-manieth item, so that it is known which has the next.
        let results: Vec<Receiver<R>> = (0..threads)
            .map(|first| {
                let (results, receiver) = sync_channel(WAITING);
                scope.spawn(move || {
                    for item in items.iter().skip(first).step_by(threads) {
                        if results.send(work(item)).is_err() {
                            // An error has ended it, and nobody waits.
                            return;
                        }
                    }
                });
                receiver
            })
            .collect();
        for (item, results) in items.iter().zip(results.iter().cycle()) {
            match results.recv() {
                Ok(result) => take(item, result)?,
                // The thread has panicked, and so will the scope.
                Err(_) => break,
            }
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        let items: Vec<u64> = (0..1_000).collect();
        let mut taken = Vec::new();
        let slow = |item: &u64| {
            std::thread::sleep(std::time::Duration::from_micros(item * 7919 % 50));
            item * 2
        };
        let ended: Result<(), ()> = in_order(&items, slow, |item, double| {
            taken.push((*item, double));
            Ok(())
        });
        assert_eq!(ended, Ok(()));
        assert!(taken.iter().map(|(item, _)| item).eq(&items));
        assert!(taken.iter().all(|(item, double)| item * 2 == *double));
    }

    #[test]
    fn an_error_ends_the_work() {
        let items: Vec<usize> = (0..10_000).collect();
        let ended = in_order(
            &items,
            |item| *item,
            |_, item| if item < 100 { Ok(()) } else { Err(item) },
        );
        assert_eq!(ended, Err(100));
    }
}
