use super::*;

/// Expects each person as `NAME: AFFILIATION | AFFILIATION`, languages in order.
fn check(text: &str, expected: &[&str]) -> People {
    let people = read(text, Role::Author);
    let said: Vec<String> = people
        .credits
        .iter()
        .map(|credit| {
            let names: Vec<&str> = credit.name.iter().map(|(_, name)| name.as_str()).collect();
            let offices: Vec<&str> = credit
                .affiliation
                .iter()
                .flat_map(|(_, list)| list.iter().map(String::as_str))
                .collect();
            format!("{}: {}", names.join(" / "), offices.join(" | "))
        })
        .collect();
    assert_eq!(said, expected, "{text}");
    people
}

#[test]
fn commas_part_names_or_offices_as_their_words_say() {
    check(
        "ハンス・ミュラー、図書館協会会員、港湾研究センター研究員、評論家",
        &["ハンス・ミュラー: 図書館協会会員 | 港湾研究センター研究員 | 評論家"],
    );
    check("青木花子、山田太郎", &["青木花子: ", "山田太郎: "]);
    check(
        "青木花子(海辺大学教授、港湾学会会長)、山田太郎（作家・評論家）",
        &[
            "青木花子: 海辺大学教授 | 港湾学会会長",
            "山田太郎: 作家 | 評論家",
        ],
    );
    check("青木花子・山田太郎", &["青木花子: ", "山田太郎: "]);
    check("海辺大学教授・青木花子", &["青木花子: 海辺大学教授"]);
    check("海辺大学教授、青木花子", &["青木花子: 海辺大学教授"]);
    check(
        "青木花子(海辺大学・港湾学部教授)",
        &["青木花子: 海辺大学・港湾学部教授"],
    );
    check(
        "ハンス・ミュラー(Hans Müller)",
        &["ハンス・ミュラー / Hans Müller: "],
    );
    check("青木花子(BBC)", &["青木花子: BBC"]);
    check("海辺通信編集部", &["海辺通信編集部: "]);
}

#[test]
fn english_commas_join_an_office_to_its_organisation() {
    check(
        "Jane Roe, Professor of History, Harbour University",
        &["Jane Roe: Professor of History, Harbour University"],
    );
    check(
        "Jane Roe, member of the Library Association, research fellow at the Harbour Institute, critic and expert",
        &[
            "Jane Roe: member of the Library Association | research fellow at the Harbour Institute | critic and expert",
        ],
    );
    check("Jane Roe and John Doe", &["Jane Roe: ", "John Doe: "]);
    check(
        "Jane Roe, John Doe & Max van Moe",
        &["Jane Roe: ", "John Doe: ", "Max van Moe: "],
    );
    check(
        "Jane Roe (Harbour University, Tokyo)",
        &["Jane Roe: Harbour University, Tokyo"],
    );
}

#[test]
fn a_piece_that_may_be_either_is_said() {
    let people = check(
        "ハンス・ミュラー、ロイター",
        &["ハンス・ミュラー: ", "ロイター: "],
    );
    assert_eq!(people.unsure.as_deref(), Some("ロイター"));
    assert_eq!(
        check("Jane Roe, Reuters", &["Jane Roe: Reuters"])
            .unsure
            .as_deref(),
        Some("Reuters")
    );
    assert_eq!(check("青木花子", &["青木花子: "]).unsure, None);
}

#[test]
fn broken_brackets_lose_nothing() {
    check("青木花子(海辺大学", &["青木花子(海辺大学: "]);
    check("青木花子)(海辺", &["青木花子)(海辺: "]);
    check("", &[]);
}
