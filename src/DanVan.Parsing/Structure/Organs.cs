namespace DanVan.Parsing.Structure;

/// <summary>The words with which the name of a body begins.</summary>
internal static class Organs
{
    private static readonly string[] Words =
    [
        "so", "ban", "uy ban", "chu tich uy", "chu tich ubnd", "chu tich nuoc", "ubnd", "hdnd", "hoi dong", "bo", "cuc", "chi cuc", "tong cuc", "phong", "trung tam", "truong", "tinh uy", "thanh uy", "huyen uy", "quan uy", "thi uy",
        "dang bo", "dang uy", "chi bo", "cong an", "toa an", "vien", "lien doan", "doan", "hoi", "mat tran", "van phong", "thanh tra", "kho bac", "bao hiem", "quoc hoi", "chinh phu",
        "thu tuong", "tong lien doan", "hoc vien", "benh vien", "tram", "doi", "cong ty", "tong cong ty", "tap doan", "ngan hang", "kiem toan", "ubmttq", "mttq", "dang doan", "tieu ban", "to",
        "tinh doan", "huyen doan", "thanh doan", "quan doan", "thi doan", "lien minh", "quy", "thuong truc", "khoi", "cong doan", "bch", "btv", "dai hoc", "thue", "hai quan", "bao", "dai", "tap chi",
    ];

    /// <summary>Words that begin alike and are none: "Sơ kết", "Tổ chức", "Ban hành".</summary>
    private static readonly string[] Others =
    [
        "ban hanh", "to chuc", "to cao", "hoi nghi", "hoi thao", "hoi dap", "hoi thi", "so ket", "so luong", "so lieu", "so huu", "doan ket", "bao ve", "bao dam", "bao cao", "quy dinh", "quy che", "quy hoach", "quy trinh", "quy tac", "bo sung", "bo tri", "bo may",
        "vien chuc", "dai hoi", "dai bieu", "phong chong", "phong, chong", "phong ngua", "doi moi", "doi voi", "doi thoai", "doi tuong", "truong hop", "khoi phuc", "khoi cong", "bo nhiem", "so voi", "so do", "quan uy tu",
    ];

    /// <summary>Where the first words of a body's name end at this place, else -1.</summary>
    public static int Match(string text, int start, int end)
    {
        var stop = Fold.MatchAny(text, start, end, Words);
        return stop >= 0 && Fold.MatchAny(text, start, end, Others) < 0 ? stop : -1;
    }
}
