//! The set-up: which tools a command needs, and whether each is there.

use crate::browser;
use crate::failure::{Failure, Outcome};
use crate::process::SearchPath;
use crate::tools;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// Something that has to be on the machine, the quick ones first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Need {
    WasmTarget,
    WasmOpt,
    Browser,
    WasmBindgen,
    Trunk,
}

/// What a build takes.
pub(crate) const BUILD: [Need; 4] = [
    Need::WasmTarget,
    Need::WasmOpt,
    Need::WasmBindgen,
    Need::Trunk,
];

/// What is on the machine after the set-up.
#[derive(Debug, Default)]
pub(crate) struct Setup {
    pub(crate) path: SearchPath,
    pub(crate) browser: Option<PathBuf>,
    missing: BTreeMap<Need, Failure>,
}

impl Setup {
    /// Sees to all needs, the quick ones first, and stops at the first that cannot be met.
    pub(crate) fn complete(needs: &[Need]) -> Outcome<Self> {
        let mut setup = Self::default();
        for need in in_order(needs) {
            setup.ensure(need)?;
        }
        Ok(setup)
    }

    /// Sees to all needs as far as that is possible; the others are told and remembered.
    pub(crate) fn as_far_as_possible(needs: &[Need]) -> Self {
        let mut setup = Self::default();
        for need in in_order(needs) {
            if let Err(failure) = setup.ensure(need) {
                println!("{failure}");
                setup.missing.insert(need, failure);
            }
        }
        setup
    }

    fn ensure(&mut self, need: Need) -> Outcome {
        match need {
            Need::WasmTarget => tools::ensure_wasm_target(&self.path),
            Need::WasmOpt => tools::ensure_wasm_opt(&mut self.path),
            Need::WasmBindgen => tools::ensure_wasm_bindgen(&mut self.path),
            Need::Trunk => tools::ensure_trunk(&mut self.path),
            Need::Browser => {
                browser::ensure_driver(&self.path)?;
                self.browser = Some(browser::ensure_browser(&self.path)?);
                Ok(())
            }
        }
    }

    /// The failure of the first of these needs that is missing.
    pub(crate) fn missing(&self, needs: &[Need]) -> Option<&Failure> {
        needs.iter().find_map(|need| self.missing.get(need))
    }
}

fn in_order(needs: &[Need]) -> BTreeSet<Need> {
    needs.iter().copied().collect()
}
