//! How the text is set: faces, size, leading, measure, margins, justification, direction, readings.

use serde::{Deserialize, Serialize};
use taiyaku_article::Language;

/// A kind of typeface.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Face {
    /// With serifs; 明朝 in Japanese.
    #[default]
    Serif,
    /// Without; ゴシック in Japanese.
    Sans,
}

/// Which texts are set to both edges.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Justification {
    /// Japanese, as its grid wants it, and English not.
    #[default]
    Japanese,
    /// Both.
    Both,
    /// Neither.
    Neither,
}

/// The direction of the lines.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Writing {
    /// From left to right, lines downwards.
    #[default]
    Horizontal,
    /// From top to bottom, lines from right to left (縦書き).
    Vertical,
}

/// When readings (ルビ) are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Readings {
    /// Always.
    #[default]
    Shown,
    /// While the pointer is on the word, or after a tap.
    Asked,
    /// Never.
    Hidden,
}

/// What can be made larger or smaller by steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The size of the text, a twelfth a step.
    Size,
    /// The distance of the lines, a tenth of the size a step.
    Leading,
    /// The length of a line, three characters of Japanese a step.
    Measure,
    /// The room beside the text, three quarters of a character a step.
    Margin,
}

impl Step {
    /// Every kind, as they are offered.
    pub const ALL: [Self; 4] = [Self::Size, Self::Leading, Self::Measure, Self::Margin];

    /// The steps there are; 0 is as designed.
    pub fn range(self) -> std::ops::RangeInclusive<i8> {
        match self {
            Self::Size => -4..=8,
            Self::Leading => -3..=6,
            Self::Measure => -4..=6,
            Self::Margin => 0..=6,
        }
    }
}

/// How the text is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Typography {
    /// The face of Japanese text.
    pub ja: Face,
    /// The face of English text.
    pub en: Face,
    /// Which texts are justified.
    pub justification: Justification,
    /// The direction of the lines.
    pub writing: Writing,
    /// When readings are shown.
    pub readings: Readings,
    size: i8,
    leading: i8,
    measure: i8,
    margin: i8,
}

impl Typography {
    /// The steps of this kind from what is designed.
    pub fn step(&self, step: Step) -> i8 {
        match step {
            Step::Size => self.size,
            Step::Leading => self.leading,
            Step::Measure => self.measure,
            Step::Margin => self.margin,
        }
    }

    /// Sets the steps of this kind, as far as there are any.
    pub fn set_step(&mut self, step: Step, steps: i8) {
        let (least, most) = (*step.range().start(), *step.range().end());
        let steps = steps.clamp(least, most);
        match step {
            Step::Size => self.size = steps,
            Step::Leading => self.leading = steps,
            Step::Measure => self.measure = steps,
            Step::Margin => self.margin = steps,
        }
    }

    /// The same, with no kind beyond its steps; what was kept may be somebody else's.
    pub fn within_range(mut self) -> Self {
        for step in Step::ALL {
            self.set_step(step, self.step(step));
        }
        self
    }

    /// The face of a language's text.
    pub fn face(&self, language: Language) -> Face {
        match language {
            Language::Ja => self.ja,
            Language::En => self.en,
        }
    }

    /// Sets the face of a language's text.
    pub fn set_face(&mut self, language: Language, face: Face) {
        match language {
            Language::Ja => self.ja = face,
            Language::En => self.en = face,
        }
    }

    /// The size of the text, 1 as designed.
    pub fn scale(&self) -> f64 {
        1.0 + f64::from(self.size) / 12.0
    }

    /// What is added to the distance of the lines, in sizes of the text.
    pub fn more_leading(&self) -> f64 {
        f64::from(self.leading) / 10.0
    }

    /// What is added to the length of a line, in sizes of the text.
    pub fn more_measure(&self) -> f64 {
        f64::from(self.measure) * 3.0
    }

    /// The room beside the text, in sizes of the interface's text.
    pub fn room(&self) -> f64 {
        f64::from(self.margin) * 0.75
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_stay_within_their_range() {
        let kept: Typography =
            serde_json::from_str(r#"{"size":99,"leading":-99,"margin":-1,"ja":"sans"}"#)
                .expect("reads");
        let typography = kept.within_range();
        assert_eq!(typography.step(Step::Size), 8);
        assert_eq!(typography.step(Step::Leading), -3);
        assert_eq!(typography.step(Step::Margin), 0);
        assert_eq!(typography.face(Language::Ja), Face::Sans);
    }

    #[test]
    fn nothing_changed_is_as_designed() {
        let typography = Typography::default();
        assert!((typography.scale() - 1.0).abs() < f64::EPSILON);
        for step in Step::ALL {
            assert!(step.range().contains(&0));
            assert_eq!(typography.step(step), 0);
        }
    }
}
