use super::*;

#[test]
fn names_and_offices_are_told_apart() {
    for name in [
        "青木花子",
        "山田 太郎",
        "ハンス・ミュラー",
        "南方みなみ",
        "ジャン＝ポール・デュポン",
        "Jane Roe",
        "J. R. Roe",
        "Ludwig van Beethoven",
        "山田太郎氏",
    ] {
        assert_eq!(reads(name), Reads::Name, "{name}");
    }
    for office in [
        "海辺大学名誉教授",
        "図書館協会会員",
        "評論家",
        "元外交官",
        "ジャーナリスト",
        "港湾研究センター",
        "Professor of History",
        "the Harbour Institute",
        "Research Fellow",
        "editor-in-chief",
    ] {
        assert_eq!(reads(office), Reads::Office, "{office}");
    }
    for unclear in ["Reuters", "restoring ties", "ロイター", "BBC"] {
        assert_eq!(reads(unclear), Reads::Unclear, "{unclear}");
    }
}
