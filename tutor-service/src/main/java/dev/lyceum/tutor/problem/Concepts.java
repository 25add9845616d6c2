package dev.lyceum.tutor.problem;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** A list of concepts in one column, parted by spaces. */
@Converter
public class Concepts implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> concepts) {
        return String.join(" ", concepts);
    }

    @Override
    public List<String> convertToEntityAttribute(String column) {
        return parse(column);
    }

    static List<String> parse(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(" "));
    }
}
