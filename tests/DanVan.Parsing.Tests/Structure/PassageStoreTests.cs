using DanVan.Parsing.Structure;

namespace DanVan.Parsing.Tests;

public class PassageStoreTests
{
    private const string WithRows = "KẾ HOẠCH\nTập huấn nghiệp vụ năm 2031\n\nCăn cứ Kế hoạch số 12/KH-UBND ngày 03/02/2031 của UBND xã An Khê1;\n\n1. Nội dung\n\n| TT | Nội dung | Đơn vị chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | Mở lớp | Văn phòng xã | Tháng 3 |\n| 2 | Kiểm tra | Công an xã | Quý II |\n\n1 Ban hành theo đề nghị của Văn phòng xã.\n";

    private const string WithItems = "KẾ HOẠCH\nTrồng cây năm 2031\n\nI. MỤC ĐÍCH\n1. Yêu cầu\na) Văn phòng xã chủ trì, phối hợp với Hội Nông dân xã trồng cây\ntrước ngày 15/4/2031.\nb) Kế hoạch nêu trên được báo cáo hằng quý.\n\nNơi nhận:\n- UBND xã;\n- Lưu: VT.\n";

    [Fact]
    public void Documents_read_one_after_another_leave_nothing_to_each_other()
    {
        // On a thread of its own the first document meets no lists that served before.
        var alone = OnThreadOfItsOwn(WithItems)[0];
        Assert.Equal([alone, alone], OnThreadOfItsOwn(WithRows, WithItems, WithRows, WithItems) is [_, var second, _, var fourth] ? [second, fourth] : []);
        Assert.Equal(OnThreadOfItsOwn(WithRows)[0], OnThreadOfItsOwn(WithItems, WithRows)[1]);
    }

    [Fact]
    public void What_was_read_stays_as_it_is_while_others_are_read()
    {
        var plan = PlanParser.Parse(WithRows);
        var json = PlanJson.Serialize(plan);
        for (var i = 0; i < 3; i++) PlanParser.Parse(WithItems);
        Assert.Equal(json, PlanJson.Serialize(plan));
    }

    [Fact]
    public void A_passage_that_serves_again_has_nothing_of_the_one_before()
    {
        var store = PassageStore.Rent();
        var passage = store.Take(Zone.Body, 7, PassageKind.TableRow, "I.2");
        passage.Pieces.Add(new TextSpan(7, 3));
        passage.AddCell(new TextSpan(8, 1));
        (passage.Table, passage.FootnoteMark, passage.IsHeading, passage.AwaitsTitle, passage.Index) = (2, "1", true, true, 5);
        store.Passages.Add(passage);
        store.Return();

        var again = PassageStore.Rent();
        Assert.Same(store, again);
        Assert.Empty(again.Passages);
        var renewed = again.Take(Zone.Annex, 9);
        Assert.Same(passage, renewed);
        Assert.Equal((Zone.Annex, 9, PassageKind.Paragraph, null, null, 0, false, false, 0), (renewed.Zone, renewed.ContentStart, renewed.Kind, renewed.Section, renewed.FootnoteMark, renewed.Table, renewed.IsHeading, renewed.AwaitsTitle, renewed.Index));
        Assert.Empty(renewed.Pieces);
        Assert.Empty(renewed.Cells);
        again.Return();
    }

    private static string[] OnThreadOfItsOwn(params string[] texts)
    {
        string[] results = [];
        var thread = new Thread(() => results = [.. texts.Select(static text => PlanJson.Serialize(PlanParser.Parse(text)))]);
        thread.Start();
        thread.Join();
        return results;
    }
}
